package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;

/** What stands behind {@code is}. */
public interface ValueTest {
    /** Whether the value passes. Only {@code defined} and {@code undefined} accept an {@link Undefined} value. */
    boolean holds(Object value, Arguments arguments, Budget budget);
}
