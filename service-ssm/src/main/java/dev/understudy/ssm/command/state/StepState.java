package dev.understudy.ssm.command.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a step is on a node: {@code Pending ──► Running ──► Ended}. */
public sealed interface StepState {
    /** It has not begun. */
    record Pending() implements StepState {}

    /**
     * It is being performed.
     *
     * @param since when it began
     * @param ticket tells a late end of this try from that of another
     * @param planned how it will end; null if a program decides
     * @param reboots how often it rebooted the node so far
     */
    record Running(Instant since, long ticket, @Nullable StepEnd planned, int reboots) implements StepState {}

    /**
     * It is over.
     *
     * @param since when it began; null if it never did
     * @param at when it ended
     * @param end how it ended
     */
    record Ended(@Nullable Instant since, Instant at, StepEnd end) implements StepState {}
}
