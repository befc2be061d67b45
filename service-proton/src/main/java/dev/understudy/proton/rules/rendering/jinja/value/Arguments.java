package dev.understudy.proton.rules.rendering.jinja.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call.
 *
 * @param positional without a name, in order
 * @param named by name
 */
public record Arguments(List<Object> positional, Map<String, Object> named) {
    /** No arguments. */
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    /** Refuses arguments beyond those that are known, which are named in their order. */
    public Arguments limitedTo(String... names) {
        if (positional.size() > names.length) {
            throw JinjaErrors.tooManyArguments(names.length);
        }
        for (String name : named.keySet()) {
            if (!List.of(names).contains(name)) {
                throw JinjaErrors.unknownArgument(name);
            }
        }
        return this;
    }

    /** An argument by its place or name, or null. */
    public @Nullable Object find(int index, String name) {
        return index < positional.size() ? positional.get(index) : named.get(name);
    }

    /** An argument by its place or name; fails if it is absent. */
    public Object required(int index, String name) {
        Object value = find(index, name);
        if (value == null) {
            throw JinjaErrors.missingArgument(name);
        }
        return value;
    }

    /** An argument by its place or name, or what stands for it. */
    public Object orElse(int index, String name, Object absent) {
        Object value = find(index, name);
        return value == null ? absent : value;
    }

    /** A required text. */
    public String text(int index, String name) {
        Object value = required(index, name);
        if (value instanceof String text) {
            return text;
        }
        throw JinjaErrors.wrongArgument(name, "str", value);
    }

    /** A text, or what stands for it. */
    public String text(int index, String name, String absent) {
        return find(index, name) == null ? absent : text(index, name);
    }

    /** A whole number, or what stands for it. */
    public long number(int index, String name, long absent) {
        Object value = orElse(index, name, absent);
        if (value instanceof Long number) {
            return number;
        }
        throw JinjaErrors.wrongArgument(name, "int", value);
    }

    /** A truth value, or what stands for it. */
    public boolean truth(int index, String name, boolean absent) {
        return Values.truth(orElse(index, name, absent));
    }
}
