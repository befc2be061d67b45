package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;

/** What stands behind a {@code |}. */
public interface Filter {
    /** The filtered value. Only {@code default} accepts an {@link Undefined} input. */
    Object apply(Object input, Arguments arguments, Budget budget);
}
