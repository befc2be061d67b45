package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.Monitor;
import dev.understudy.appconfig.state.AlarmRecord;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.RollbackCause;
import dev.understudy.core.state.Partition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rolls deployments back when an alarm goes off that their environment monitors; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/getting-started-with-appconfig-cloudwatch-alarms-permissions.html">Configure
 * permissions for automatic rollback</a>.
 */
public final class AlarmWatch {
    private final Rollbacks rollbacks;

    /** Rolls back by these. */
    public AlarmWatch(Rollbacks rollbacks) {
        this.rollbacks = rollbacks;
    }

    /** Takes note of the state of an alarm, and acts on it. The partition's lock is held. */
    public void set(Partition<AppConfigStore> partition, AlarmRecord alarm, Instant now) {
        AppConfigStore store = partition.store();
        store.alarms.put(alarm.arn(), alarm);
        for (EnvironmentRecord environment : List.copyOf(store.environments.values())) {
            DeploymentRecord running = EnvironmentStates.running(store, environment.id(), now);
            if (running != null && running.interruption() == null) {
                look(partition, running, now);
            }
        }
    }

    /** Rolls a running deployment back if an alarm is on. */
    void look(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        String alarm = firing(partition.store(), deployment);
        if (alarm != null) {
            rollbacks.begin(partition, deployment, RollbackCause.alarm(alarm), at);
        }
    }

    /** The ARN of an alarm that is on and that the environment of a deployment monitors; null if there is none. */
    @Nullable String firing(AppConfigStore store, DeploymentRecord deployment) {
        EnvironmentRecord environment =
                store.environments.get(deployment.environment().id());
        List<Monitor> monitors = environment == null ? null : environment.monitors();
        for (Monitor monitor : monitors == null ? List.<Monitor>of() : monitors) {
            AlarmRecord alarm = store.alarms.get(monitor.alarmArn());
            if (alarm != null && alarm.rollsBack()) {
                return alarm.arn();
            }
        }
        return null;
    }
}
