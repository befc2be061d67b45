package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.AppliedExtension;
import dev.understudy.appconfig.model.DeploymentEvent;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.DeploymentSummary;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentPhase;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.StrategyNumbers;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deployments as answers show them. */
public final class DeploymentAnswers {
    private DeploymentAnswers() {}

    /** The whole deployment as it stands at a time. */
    public static GetDeploymentOutput at(DeploymentRecord deployment, Instant now) {
        DeploymentPhase phase = deployment.phaseAt(now);
        return described(deployment)
                .state(phase.state())
                .percentageComplete(phase.percentageComplete())
                .completedAt(phase.completedAt())
                .eventLog(newestFirst(deployment, DeploymentTimetable.until(deployment, now)))
                .build();
    }

    /**
     * A deployment as StartDeployment answers it: DEPLOYING, 0 % and one event, even if the first step is due at the
     * same instant. Only what takes no time at all is complete already.
     */
    public static GetDeploymentOutput started(DeploymentRecord deployment) {
        if (deployment.plan().instant()) {
            return at(deployment, deployment.startedAt());
        }
        return described(deployment)
                .state(DeploymentState.DEPLOYING)
                .percentageComplete(0F)
                .eventLog(newestFirst(deployment, List.of(DeploymentTimetable.start(deployment))))
                .build();
    }

    private static GetDeploymentOutput.Builder described(DeploymentRecord deployment) {
        DeployedConfiguration configuration = deployment.configuration();
        StrategyNumbers strategy = deployment.strategy();
        KmsKey key = deployment.kmsKey();
        return GetDeploymentOutput.builder()
                .applicationId(deployment.application().id())
                .environmentId(deployment.environment().id())
                .deploymentStrategyId(deployment.strategyId())
                .configurationProfileId(deployment.profile().id())
                .deploymentNumber(deployment.number())
                .configurationName(deployment.profile().name())
                .configurationLocationUri(configuration.locationUri())
                .configurationVersion(configuration.version())
                .description(deployment.description())
                .deploymentDurationInMinutes(strategy.durationMinutes())
                .growthType(strategy.growthType())
                .growthFactor(strategy.growthFactor())
                .finalBakeTimeInMinutes(strategy.bakeMinutes())
                .startedAt(deployment.startedAt())
                .appliedExtensions(applied(deployment))
                .kmsKeyArn(key == null ? null : key.arn())
                .kmsKeyIdentifier(key == null ? null : key.identifier())
                .versionLabel(configuration.versionLabel());
    }

    /** Absent if nothing acts on the deployment, as in answers recorded before there were extensions. */
    private static @Nullable List<AppliedExtension> applied(DeploymentRecord deployment) {
        List<LinkedExtension> extensions = deployment.extensions();
        return extensions.isEmpty()
                ? null
                : extensions.stream()
                        .map(extension -> new AppliedExtension(
                                extension.extensionId(),
                                extension.associationId(),
                                extension.version(),
                                extension.parameters()))
                        .toList();
    }

    private static List<DeploymentEvent> newestFirst(DeploymentRecord deployment, List<LoggedEvent> events) {
        DeploymentEvent[] reversed = new DeploymentEvent[events.size()];
        for (int i = 0; i < reversed.length; i++) {
            LoggedEvent event = events.get(i);
            reversed[reversed.length - 1 - i] = DeploymentEvent.builder()
                    .eventType(event.type())
                    .triggeredBy(event.triggeredBy())
                    .description(event.description())
                    .actionInvocations(InvocationLog.of(deployment, event))
                    .occurredAt(event.occurredAt())
                    .build();
        }
        return List.of(reversed);
    }

    /** A deployment as an item of a list. */
    public static DeploymentSummary summary(DeploymentRecord deployment, Instant now) {
        DeploymentPhase phase = deployment.phaseAt(now);
        DeployedConfiguration configuration = deployment.configuration();
        StrategyNumbers strategy = deployment.strategy();
        return DeploymentSummary.builder()
                .deploymentNumber(deployment.number())
                .configurationProfileId(deployment.profile().id())
                .configurationName(deployment.profile().name())
                .configurationVersion(configuration.version())
                .deploymentDurationInMinutes(strategy.durationMinutes())
                .growthType(strategy.growthType())
                .growthFactor(strategy.growthFactor())
                .finalBakeTimeInMinutes(strategy.bakeMinutes())
                .state(phase.state())
                .percentageComplete(phase.percentageComplete())
                .startedAt(deployment.startedAt())
                .completedAt(phase.completedAt())
                .versionLabel(configuration.versionLabel())
                .type(deployment.type())
                .build();
    }
}
