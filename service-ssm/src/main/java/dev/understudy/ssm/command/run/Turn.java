package dev.understudy.ssm.command.run;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Timeline;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;

/**
 * A moment in the life of a command, under the lock of its partition.
 *
 * @param command the command
 * @param partition where it is
 * @param now the time
 */
record Turn(CommandRecord command, Partition<SsmStore> partition, Instant now) {
    SsmStore store() {
        return partition.store();
    }

    Timeline timeline() {
        return partition.timeline();
    }

    /** The same moment after the command has changed. */
    Turn of(CommandRecord changed) {
        return new Turn(changed, partition, now);
    }
}
