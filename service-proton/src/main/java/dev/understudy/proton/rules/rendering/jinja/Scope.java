package dev.understudy.proton.rules.rendering.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names mean at a place of a template: loops, macros and {@code with} open a scope within a scope. */
final class Scope {
    private final @Nullable Scope outer;
    private final Budget budget;
    private final Map<String, Object> names;

    private Scope(@Nullable Scope outer, Budget budget, Map<String, Object> names) {
        this.outer = outer;
        this.budget = budget;
        this.names = names;
    }

    static Scope outermost(Map<String, Object> names, Budget budget) {
        return new Scope(null, budget, new HashMap<>(names));
    }

    Scope inner() {
        return new Scope(this, budget, new HashMap<>());
    }

    Budget budget() {
        return budget;
    }

    void set(String name, Object value) {
        names.put(name, value);
    }

    Object look(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        Function global = GlobalFunctions.of(name);
        return global != null
                ? global
                : new Undefined(JinjaErrors.undefinedName(name).reason());
    }
}
