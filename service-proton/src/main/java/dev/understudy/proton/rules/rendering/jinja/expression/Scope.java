package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names mean at a place of a template: loops, macros and {@code with} open a scope within a scope. */
public final class Scope {
    private final @Nullable Scope outer;
    private final Budget budget;
    private final Map<String, Object> names;

    private Scope(@Nullable Scope outer, Budget budget, Map<String, Object> names) {
        this.outer = outer;
        this.budget = budget;
        this.names = names;
    }

    /** The scope of a template, which pays from {@code budget}. */
    public static Scope outermost(Map<String, Object> names, Budget budget) {
        return new Scope(null, budget, new HashMap<>(names));
    }

    /** A scope within this one. */
    public Scope inner() {
        return new Scope(this, budget, new HashMap<>());
    }

    /** What the rendering may still use. */
    public Budget budget() {
        return budget;
    }

    /** Gives a name a meaning, here and further in. */
    public void set(String name, Object value) {
        names.put(name, value);
    }

    /** What a name means: a value, a global function, or undefined. */
    public Object look(String name) {
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
