package dev.understudy.core.outcome;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How something ends that an emulator cannot really do, such as a deployment or a command on a machine. */
public sealed interface Outcome {
    /** How long it takes on the emulator's clock; null if as long as its lifecycle says. */
    @Nullable Duration delay();

    /** What it leaves behind, a JSON object in the words of the service; null if whatever the emulator comes up with. */
    @Nullable JsonNode output();

    /**
     * It goes well.
     *
     * @param delay how long it takes, not negative; null if as long as its lifecycle says
     * @param output what it leaves behind, a JSON object; null if whatever the emulator comes up with
     */
    record Success(@Nullable Duration delay, @Nullable JsonNode output) implements Outcome {
        /** Refuses negative delays and outputs that are no objects. */
        public Success {
            checkDelay(delay);
            output = checkedOutput(output);
        }
    }

    /**
     * It goes wrong.
     *
     * @param message why, as the service tells it
     * @param delay how long it takes, not negative; null if as long as its lifecycle says
     * @param output what it leaves behind all the same, a JSON object; null if whatever the emulator comes up with
     */
    record Failure(
            String message,
            @Nullable Duration delay,
            @Nullable JsonNode output) implements Outcome {
        /** Refuses negative delays and outputs that are no objects. */
        public Failure {
            checkDelay(delay);
            output = checkedOutput(output);
        }
    }

    /**
     * It ends as it would without a rule, but after another time.
     *
     * @param delay how long it takes, not negative
     */
    record Delay(Duration delay) implements Outcome {
        /** Refuses negative delays. */
        public Delay {
            checkDelay(delay);
        }

        @Override
        public @Nullable JsonNode output() {
            return null;
        }
    }

    private static void checkDelay(@Nullable Duration delay) {
        if (delay != null && delay.isNegative()) {
            throw new IllegalArgumentException("a delay is no negative duration such as " + delay);
        }
    }

    /** A copy of its own, because JSON trees can be changed. */
    private static @Nullable JsonNode checkedOutput(@Nullable JsonNode output) {
        if (output != null && !output.isObject()) {
            throw new IllegalArgumentException("an output is a JSON object, not " + output);
        }
        return output == null ? null : output.deepCopy();
    }
}
