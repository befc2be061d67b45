package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.AlarmStateInformation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that was sent.
 *
 * @param id a UUID
 * @param order what it is to do
 * @param state how far it is
 * @param targetCount for how many nodes it is, as far as is known
 * @param triggeredAlarms the alarms that stopped it
 * @param starter who waits for its end; null if nobody does
 */
public record CommandRecord(
        String id,
        CommandOrder order,
        CommandState state,
        int targetCount,
        List<AlarmStateInformation> triggeredAlarms,
        @Nullable CommandStarter starter) {
    /** Everything is copied. */
    public CommandRecord {
        triggeredAlarms = List.copyOf(triggeredAlarms);
    }

    /** The same in another state. */
    public CommandRecord in(CommandState next) {
        return new CommandRecord(id, order, next, targetCount, triggeredAlarms, starter);
    }

    /** The same for so many nodes. */
    public CommandRecord forTargets(int count) {
        return new CommandRecord(id, order, state, count, triggeredAlarms, starter);
    }

    /** The same for whose end somebody waits. */
    public CommandRecord awaitedBy(CommandStarter somebody) {
        return new CommandRecord(id, order, state, targetCount, triggeredAlarms, somebody);
    }

    /** The same stopped by alarms. */
    public CommandRecord triggeredBy(List<AlarmStateInformation> alarms) {
        return new CommandRecord(id, order, state, targetCount, alarms, starter);
    }
}
