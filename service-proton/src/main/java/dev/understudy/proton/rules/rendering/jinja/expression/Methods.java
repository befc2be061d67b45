package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of dictionaries and lists, and by way of {@link TextMethods} those of texts; nothing else has any. */
public final class Methods {
    private Methods() {}

    static @Nullable Function of(Object owner, String name) {
        if (owner instanceof String text) {
            return TextMethods.of(text, name);
        }
        if (owner instanceof Map<?, ?> map) {
            return ofMap(map, name);
        }
        return owner instanceof List<?> list ? ofList(list, name) : null;
    }

    private static @Nullable Function ofMap(Map<?, ?> map, String name) {
        return switch (name) {
            case "get" -> (arguments, scope) -> get(map, arguments.limitedTo("key", "default"));
            case "items" -> (arguments, scope) -> items(map, scope.budget());
            case "keys" -> (arguments, scope) -> Values.elements(map, scope.budget());
            case "values" ->
                (arguments, scope) -> {
                    scope.budget().elements(map.size());
                    return new ArrayList<Object>(map.values());
                };
            default -> null;
        };
    }

    private static Object get(Map<?, ?> map, Arguments arguments) {
        Object value = map.get(Values.key(arguments.required(0, "key")));
        return value == null ? arguments.orElse(1, "default", None.NONE) : value;
    }

    /** The pairs of a dictionary. */
    public static Object items(Map<?, ?> map, Budget budget) {
        budget.elements(map.size());
        List<Object> items = new ArrayList<>(map.size());
        map.forEach((key, value) -> items.add(List.of(key, value)));
        return items;
    }

    private static @Nullable Function ofList(List<?> list, String name) {
        return switch (name) {
            case "index" -> (arguments, scope) -> index(list, arguments.required(0, "value"), scope.budget());
            case "count" ->
                (arguments, scope) -> list.stream()
                        .filter(element -> Values.equal(element, arguments.required(0, "value"), scope.budget()))
                        .count();
            default -> null;
        };
    }

    private static Object index(List<?> list, Object wanted, Budget budget) {
        for (int i = 0; i < list.size(); i++) {
            if (Values.equal(list.get(i), wanted, budget)) {
                return (long) i;
            }
        }
        throw JinjaErrors.wrongArgument("value", "an element of the list", wanted);
    }
}
