package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.value.TextLength;
import java.util.Objects;

/** How much steps keep for answers. */
public final class KeptText {
    private KeptText() {}

    /** How many characters more a step keeps than before; negative if it keeps less. */
    public static long added(StepRecord before, StepRecord after) {
        boolean same = before.inputs() == after.inputs()
                && before.outputs() == after.outputs()
                && Objects.equals(before.failure(), after.failure());
        return same ? 0 : of(after) - of(before);
    }

    /** About how many characters a step keeps. */
    public static long of(StepRecord step) {
        long length = 0;
        for (String input : step.inputs().values()) {
            length += input.length();
        }
        for (JsonNode output : step.outputs().values()) {
            length += TextLength.of(output);
        }
        StepFailure failure = step.failure();
        LoopPlace place = step.place();
        String item = place == null ? null : place.iteratorValue();
        return length + (failure == null ? 0 : failure.message().length()) + (item == null ? 0 : item.length());
    }
}
