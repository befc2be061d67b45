package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentRunResult;
import dev.understudy.appconfig.model.ExperimentRunStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of an experiment stands.
 *
 * <pre>
 * RUNNING ──stop──▶ DONE
 * </pre>
 */
public sealed interface RunPhase {
    /** The phase's name on the wire. */
    ExperimentRunStatus status();

    /** Clients are given treatments. */
    record Running() implements RunPhase {
        @Override
        public ExperimentRunStatus status() {
            return ExperimentRunStatus.RUNNING;
        }

        /** The run ends. */
        public Done stop(@Nullable ExperimentRunResult result, Instant now) {
            return new Done(now, result);
        }
    }

    /**
     * The run has ended; nothing about it changes any more.
     *
     * @param endedAt when
     * @param result what users found out; null if they did not say
     */
    record Done(Instant endedAt, @Nullable ExperimentRunResult result) implements RunPhase {
        @Override
        public ExperimentRunStatus status() {
            return ExperimentRunStatus.DONE;
        }
    }
}
