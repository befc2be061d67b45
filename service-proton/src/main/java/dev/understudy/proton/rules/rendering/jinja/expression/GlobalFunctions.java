package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions that every template has. Those of Jinja that need chance are left out.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#list-of-global-functions">Global functions</a>
 */
final class GlobalFunctions {
    private static final Map<String, Function> ALL = Map.of(
            "range", GlobalFunctions::range,
            "dict", (arguments, scope) -> new LinkedHashMap<Object, Object>(arguments.named()),
            "namespace", (arguments, scope) -> new NamespaceObject(new LinkedHashMap<>(arguments.named())));

    private GlobalFunctions() {}

    static @Nullable Function of(String name) {
        return ALL.get(name);
    }

    private static Object range(Arguments arguments, Scope scope) {
        boolean onlyEnd =
                arguments.limitedTo("start", "stop", "step").positional().size() < 2;
        long start = onlyEnd ? 0 : arguments.number(0, "start", 0);
        long end = onlyEnd ? arguments.number(0, "stop", 0) : arguments.number(1, "stop", 0);
        long step = arguments.number(2, "step", 1);
        if (step == 0) {
            throw JinjaErrors.wrongArgument("step", "other than zero", step);
        }
        long count = (long) Math.max(0, Math.ceil(((double) end - start) / step));
        scope.budget().elements(count);
        List<Object> numbers = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            numbers.add(start + i * step);
        }
        return numbers;
    }
}
