package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A loop that is under way.
 *
 * @param step the index of the loop's step among the steps of the execution
 * @param name its name
 * @param attempt the how-manieth try of the loop
 * @param iteration the round, from 1
 * @param items what it goes through; null if a condition decides
 * @param since how many steps the execution had when the round began; what is listed later belongs to it
 */
public record LoopRound(
        int step,
        String name,
        int attempt,
        int iteration,
        @Nullable JsonNode items,
        int since) {
    /**
     * The next round.
     *
     * @param steps how many steps the execution has by now
     */
    public LoopRound next(int steps) {
        return new LoopRound(step, name, attempt, iteration + 1, items, steps);
    }

    /** The item of this round, or null. */
    public @Nullable JsonNode item() {
        return items == null ? null : items.get(iteration - 1);
    }
}
