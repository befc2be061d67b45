package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.List;

/** Gives a value to one name, or the elements of a list to several. */
final class Unpacking {
    private Unpacking() {}

    static void bind(List<String> names, Object value, Scope scope) {
        if (names.size() == 1) {
            scope.set(names.get(0), value);
            return;
        }
        List<?> values = Values.elements(value, scope.budget());
        if (values.size() != names.size()) {
            throw JinjaErrors.wrongUnpacking(names.size(), values.size());
        }
        for (int i = 0; i < names.size(); i++) {
            scope.set(names.get(i), values.get(i));
        }
    }
}
