package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Transitions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the timeline what to do for deployments. */
public final class DeploymentTransitions {
    /** Something happens to a deployment at a time. */
    @FunctionalInterface
    private interface Step {
        void happen(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at);
    }

    private DeploymentTransitions() {}

    /** Registers every kind of transition that deployments schedule. */
    public static void register(
            Transitions<AppConfigStore> transitions, Rollouts rollouts, Ticks ticks, Rollbacks rollbacks) {
        register(transitions, Rollouts.EVENT, rollouts::happen);
        register(transitions, Ticks.KIND, ticks::ask);
        register(transitions, Rollouts.ALARMS, rollouts::look);
        register(transitions, Rollbacks.ROLLED_BACK, rollbacks::finish);
    }

    private static void register(Transitions<AppConfigStore> transitions, String kind, Step step) {
        transitions.register(kind, (transition, partition) -> {
            DeploymentRecord deployment = find(partition.store(), transition);
            if (deployment != null) {
                step.happen(partition, deployment, transition.dueAt());
            }
        });
    }

    /** The deployment of a transition; null if its environment was deleted in the meantime. */
    private static @Nullable DeploymentRecord find(AppConfigStore store, DueTransition transition) {
        String name = transition.resource();
        int slash = name.indexOf('/');
        return store.deployment(name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
    }
}
