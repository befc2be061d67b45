package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of one version of a configuration to an environment. Where it stands is not kept but follows from its
 * plan and the time, unless something interrupted it.
 *
 * @param application the application
 * @param environment the environment that is deployed to
 * @param profile the profile of the configuration
 * @param number counted from 1 in its environment, over all profiles
 * @param type who deploys: a user, or AppConfig on behalf of an experiment
 * @param configuration what is deployed
 * @param strategyId the strategy; null if AppConfig deploys
 * @param strategy the strategy's numbers when the deployment started
 * @param plan the steps that follow from them
 * @param description null if there is none
 * @param kmsKey what the configuration is encrypted with; null if with nothing
 * @param startedAt when it started
 * @param previousNumber the deployment of the same profile whose configuration was live before; null if none was
 * @param extensions what acts on it
 * @param seed from which the ids of calls to extensions follow
 * @param failures what went wrong with calls to extensions, by invocation id
 * @param interruption how it ended before its plan did, or after; null if it did not
 */
public record DeploymentRecord(
        Named application,
        Named environment,
        Named profile,
        int number,
        DeploymentType type,
        DeployedConfiguration configuration,
        @Nullable String strategyId,
        StrategyNumbers strategy,
        RolloutPlan plan,
        @Nullable String description,
        @Nullable KmsKey kmsKey,
        Instant startedAt,
        @Nullable Integer previousNumber,
        List<LinkedExtension> extensions,
        long seed,
        Map<String, ActionFailure> failures,
        @Nullable Interrupted interruption) {

    /** Keeps copies. */
    public DeploymentRecord {
        extensions = List.copyOf(extensions);
        failures = Map.copyOf(failures);
    }

    /** The key in its table: the newest deployment of an environment comes first. */
    public String key() {
        return key(environment.id(), number);
    }

    /** How the timeline calls it: {@code def5678/3}. */
    public String timelineName() {
        return environment.id() + "/" + number;
    }

    /** The key of a deployment. */
    public static String key(String environmentId, int number) {
        return NumberedKeys.newestFirst(prefix(environmentId), number);
    }

    /** What the keys of all deployments of an environment begin with. */
    public static String prefix(String environmentId) {
        return environmentId + "/";
    }

    /** Where it stands at a time. */
    public DeploymentPhase phaseAt(Instant now) {
        return interruption != null ? interruption : DeploymentPhase.at(plan, startedAt, now);
    }

    /** The same deployment of something else, as an extension may return it. */
    public DeploymentRecord deploying(DeployedConfiguration other) {
        return with(other, startedAt, previousNumber, failures, interruption);
    }

    /** The same deployment with its start. */
    public DeploymentRecord startingAt(Instant start, @Nullable Integer liveNumber) {
        return with(configuration, start, liveNumber, failures, interruption);
    }

    /** The same deployment, interrupted. */
    public DeploymentRecord interrupted(Interrupted by) {
        return with(configuration, startedAt, previousNumber, failures, by);
    }

    /** The same deployment with the failure of a call. */
    public DeploymentRecord failed(String invocationId, ActionFailure failure) {
        Map<String, ActionFailure> all = new LinkedHashMap<>(failures);
        all.put(invocationId, failure);
        return with(configuration, startedAt, previousNumber, all, interruption);
    }

    private DeploymentRecord with(
            DeployedConfiguration newConfiguration,
            Instant newStart,
            @Nullable Integer newPrevious,
            Map<String, ActionFailure> newFailures,
            @Nullable Interrupted newInterruption) {
        return new DeploymentRecord(
                application,
                environment,
                profile,
                number,
                type,
                newConfiguration,
                strategyId,
                strategy,
                plan,
                description,
                kmsKey,
                newStart,
                newPrevious,
                extensions,
                seed,
                newFailures,
                newInterruption);
    }
}
