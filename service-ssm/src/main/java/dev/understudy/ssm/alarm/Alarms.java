package dev.understudy.ssm.alarm;

import dev.understudy.core.alarm.AlarmState;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.Alarm;
import dev.understudy.ssm.model.AlarmConfiguration;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.ExternalAlarmState;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of each account and region, and who has to hear of them. An alarm that nobody declared cannot be read.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AlarmConfiguration.html">
 *     AlarmConfiguration</a>
 */
public final class Alarms {
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Whoever stops what an alarm is to stop. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * An alarm has another state, or is gone. Ask {@link #triggered} of whatever is configured with it.
         *
         * @param alarm its name
         * @param partition where it is, locked
         * @param now the time
         */
        void changed(String alarm, Partition<SsmStore> partition, Instant now);
    }

    /** Tells a watcher of every change from now on. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /**
     * The alarms of a configuration that stop what it is for, as answers show them: those that are on, and those that
     * cannot be read unless the configuration ignores that. Empty if nothing is to be stopped.
     */
    public static List<AlarmStateInformation> triggered(
            @Nullable AlarmConfiguration configuration, Partition<SsmStore> partition) {
        if (configuration == null) {
            return List.of();
        }
        boolean unread = !Boolean.TRUE.equals(configuration.ignorePollAlarmFailure());
        List<AlarmStateInformation> triggered = new ArrayList<>();
        for (Alarm alarm : configuration.alarms()) {
            AlarmRecord known = partition.store().alarms.get(alarm.name());
            if (known == null && unread) {
                triggered.add(information(alarm, ExternalAlarmState.UNKNOWN));
            } else if (known != null && known.state() == AlarmState.ALARM) {
                triggered.add(information(alarm, ExternalAlarmState.ALARM));
            }
        }
        return List.copyOf(triggered);
    }

    private static AlarmStateInformation information(Alarm alarm, ExternalAlarmState state) {
        return AlarmStateInformation.builder().name(alarm.name()).state(state).build();
    }

    /** Whether a configuration names an alarm. */
    public static boolean names(@Nullable AlarmConfiguration configuration, String alarm) {
        return configuration != null
                && configuration.alarms().stream().anyMatch(one -> one.name().equals(alarm));
    }

    /** Takes note of the state of an alarm. */
    public void set(AlarmRecord alarm, Partition<SsmStore> partition, Instant now) {
        partition.store().alarms.put(alarm.name(), alarm);
        tell(alarm.name(), partition, now);
    }

    /** Forgets an alarm, which cannot be read then. */
    public void forget(String alarm, Partition<SsmStore> partition, Instant now) {
        partition.store().alarms.remove(alarm);
        tell(alarm, partition, now);
    }

    private void tell(String alarm, Partition<SsmStore> partition, Instant now) {
        watchers.forEach(watcher -> watcher.changed(alarm, partition, now));
    }
}
