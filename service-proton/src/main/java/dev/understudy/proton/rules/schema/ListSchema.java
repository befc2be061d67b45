package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * {@code type: array}.
 *
 * @param basics what every schema may say
 * @param items what each item may be
 * @param minItems the fewest items
 * @param maxItems the most items
 * @param unique whether no two items may be equal
 */
public record ListSchema(Basics basics, ValueSchema items, int minItems, int maxItems, boolean unique)
        implements ValueSchema {
    @Override
    public String type() {
        return "a list";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return value instanceof InputValue.Items;
    }

    @Override
    public InputValue checkTyped(InputValue value, String path, Problems problems) {
        List<InputValue> given = ((InputValue.Items) value).values();
        if (given.size() < minItems) {
            problems.add(path, ValueErrors.tooFewItems(minItems));
        }
        if (given.size() > maxItems) {
            problems.add(path, ValueErrors.tooManyItems(maxItems));
        }
        if (unique && new HashSet<>(given).size() < given.size()) {
            problems.add(path, ValueErrors.EQUAL_ITEMS);
        }
        List<InputValue> checked = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            checked.add(items.check(given.get(i), path + "[" + i + "]", problems));
        }
        return new InputValue.Items(checked);
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        ListSchema before = (ListSchema) earlier;
        if (minItems > before.minItems || maxItems < before.maxItems || (unique && !before.unique)) {
            problems.add(path, ValueErrors.FEWER_VALUES);
        }
        items.compare(before.items, path + "[]", problems);
    }
}
