package dev.understudy.ssm.node.state;

import dev.understudy.ssm.model.PingStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The SSM Agent on a machine.
 *
 * <pre>
 *   Absent ──installed──► Answering ──stops──► Silent ──missed──► Lost
 *                             ▲                  │                 │
 *                             └──────answers─────┴─────────────────┘
 * </pre>
 *
 * Nobody notices at once that an agent has stopped: a silent one is still shown as online.
 */
public sealed interface Agent {
    /** How often an agent says that it is there. */
    Duration PING_INTERVAL = Duration.ofMinutes(5);

    /** Whether it takes commands and sessions. */
    default boolean answers() {
        return false;
    }

    /** Its version; null if there is no agent. */
    @Nullable String version();

    /** What Systems Manager thinks of it; null if there is no agent. */
    @Nullable PingStatus pingStatus();

    /** When it was heard of last, as seen at a time; null if it never was. */
    @Nullable Instant lastPing(Instant now);

    /** A machine of EC2 without an agent, or without permission to register: it is not managed. */
    record Absent() implements Agent {
        @Override
        public @Nullable String version() {
            return null;
        }

        @Override
        public @Nullable PingStatus pingStatus() {
            return null;
        }

        @Override
        public @Nullable Instant lastPing(Instant now) {
            return null;
        }
    }

    /**
     * An agent that works.
     *
     * @param version its version
     * @param since when it first pinged
     */
    record Answering(String version, Instant since) implements Agent {
        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public PingStatus pingStatus() {
            return PingStatus.ONLINE;
        }

        @Override
        public Instant lastPing(Instant now) {
            long pings = Math.max(0, Duration.between(since, now).dividedBy(PING_INTERVAL));
            return since.plus(PING_INTERVAL.multipliedBy(pings));
        }
    }

    /**
     * An agent that has stopped, and nobody has noticed.
     *
     * @param version its version
     * @param lastPing when it was heard of last
     */
    record Silent(String version, Instant lastPing) implements Agent {
        @Override
        public PingStatus pingStatus() {
            return PingStatus.ONLINE;
        }

        @Override
        public Instant lastPing(Instant now) {
            return lastPing;
        }

        /** The same agent when it is missed. */
        public Lost toLost() {
            return new Lost(version, lastPing, PingStatus.CONNECTION_LOST);
        }
    }

    /**
     * An agent that is missed.
     *
     * @param version its version
     * @param lastPing when it was heard of last
     * @param pingStatus what it is shown as
     */
    record Lost(String version, Instant lastPing, PingStatus pingStatus) implements Agent {
        @Override
        public Instant lastPing(Instant now) {
            return lastPing;
        }
    }
}
