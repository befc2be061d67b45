package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionInvocation;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.rules.actions.InvocationIds;
import dev.understudy.appconfig.state.ActionFailure;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.RollbackCause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which extensions were called at the events of a deployment. */
final class InvocationLog {
    private final DeploymentRecord deployment;
    private final List<ActionInvocation> calls = new ArrayList<>();

    private InvocationLog(DeploymentRecord deployment) {
        this.deployment = deployment;
    }

    /** The calls at an event; null if there were none. */
    static @Nullable List<ActionInvocation> of(DeploymentRecord deployment, LoggedEvent event) {
        InvocationLog log = new InvocationLog(deployment);
        if (event.type() == DeploymentEventType.DEPLOYMENT_STARTED && deployment.type() == DeploymentType.USER) {
            log.add(
                    ActionPoint.PRE_START_DEPLOYMENT,
                    association -> InvocationIds.beforeStart(deployment.seed(), association));
        }
        if (event.type() == DeploymentEventType.ROLLBACK_STARTED) {
            log.addTick();
        }
        ActionPoint point = event.actionPoint();
        if (point != null) {
            log.add(point, association -> InvocationIds.of(deployment.seed(), point, association, event.occurredAt()));
        }
        return log.calls.isEmpty() ? null : log.calls;
    }

    private void add(ActionPoint point, Function<String, String> idOfCall) {
        for (LinkedExtension extension : deployment.extensions()) {
            add(point, extension, idOfCall.apply(extension.associationId()));
        }
    }

    /** The call that asked for the rollback, if one did. */
    private void addTick() {
        Interrupted interruption = deployment.interruption();
        RollbackCause cause = interruption == null ? null : interruption.cause();
        RollbackCause.Asked asked = cause == null ? null : cause.asked();
        for (LinkedExtension extension : deployment.extensions()) {
            if (asked != null && asked.associationId().equals(extension.associationId())) {
                add(ActionPoint.AT_DEPLOYMENT_TICK, extension, asked.invocationId());
            }
        }
    }

    private void add(ActionPoint point, LinkedExtension extension, String id) {
        Action action = extension.at(point);
        if (action != null) {
            ActionFailure failure = deployment.failures().get(id);
            calls.add(ActionInvocation.builder()
                    .extensionIdentifier(extension.extensionId())
                    .actionName(action.name())
                    .uri(action.uri())
                    .roleArn(action.roleArn())
                    .errorCode(failure == null ? null : failure.code())
                    .errorMessage(failure == null ? null : failure.message())
                    .invocationId(id)
                    .build());
        }
    }
}
