package dev.understudy.proton.rules.spec;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.errors.SpecErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts present values in place of {@code "${Proton::CURRENT_VAL}"}. What is nested is replaced by what stands at the
 * same place.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-update.html">Edit a service</a>
 */
final class CurrentValues {
    private static final InputValue MARKER = new InputValue.Text("${Proton::CURRENT_VAL}");

    private CurrentValues() {}

    static InputValue.Members substitute(InputValue.Members given, InputValue.@Nullable Members current, String path) {
        Map<String, InputValue> values = new LinkedHashMap<>();
        given.values()
                .forEach((name, value) -> values.put(
                        name,
                        value(value, current == null ? null : current.values().get(name), path + "." + name)));
        return new InputValue.Members(values);
    }

    private static InputValue value(InputValue given, @Nullable InputValue current, String path) {
        if (given.equals(MARKER)) {
            if (current == null) {
                throw SpecErrors.noCurrentValue(path);
            }
            return current;
        }
        if (given instanceof InputValue.Members members) {
            return substitute(members, current instanceof InputValue.Members before ? before : null, path);
        }
        if (given instanceof InputValue.Items items) {
            return new InputValue.Items(items(
                    items.values(), current instanceof InputValue.Items before ? before.values() : List.of(), path));
        }
        return given;
    }

    private static List<InputValue> items(List<InputValue> given, List<InputValue> current, String path) {
        List<InputValue> items = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            items.add(value(given.get(i), i < current.size() ? current.get(i) : null, path + "[" + i + "]"));
        }
        return items;
    }
}
