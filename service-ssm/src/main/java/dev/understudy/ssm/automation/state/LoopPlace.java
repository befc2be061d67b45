package dev.understudy.ssm.automation.state;

import org.jspecify.annotations.Nullable;

/**
 * Which round of which loop a step belongs to.
 *
 * @param stepExecutionId the loop's step
 * @param stepName its name
 * @param iteration the round, from 1
 * @param iteratorValue the item of this round as text; null if a condition decides
 */
public record LoopPlace(
        String stepExecutionId,
        String stepName,
        int iteration,
        @Nullable String iteratorValue) {}
