package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every schema may say, whatever its type.
 *
 * @param byDefault the value that stands in for a missing one; AWS accepts one that the schema itself would refuse
 * @param choices the only values, if there are any
 * @param nullable whether nothing is a value, too
 */
public record Basics(@Nullable InputValue byDefault, List<InputValue> choices, boolean nullable) {
    /** Says nothing. */
    public static final Basics NONE = new Basics(null, List.of(), false);

    /** The list is copied. */
    public Basics {
        choices = List.copyOf(choices);
    }

    void check(InputValue value, String path, Problems problems) {
        if (!choices.isEmpty() && !choices.contains(value)) {
            problems.add(path, ValueErrors.notOneOf(choices));
        }
    }

    /** Finds values that were allowed and are no more. */
    void compare(Basics earlier, String path, Problems problems) {
        boolean lost = earlier.choices.isEmpty()
                ? !choices.isEmpty()
                : !choices.isEmpty() && !new HashSet<>(choices).containsAll(earlier.choices);
        if (lost || (earlier.nullable && !nullable)) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        }
    }
}
