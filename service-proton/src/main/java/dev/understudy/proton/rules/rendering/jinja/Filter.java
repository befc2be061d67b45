package dev.understudy.proton.rules.rendering.jinja;

/** What stands behind a {@code |}. */
interface Filter {
    /** The filtered value. Only {@code default} accepts an {@link Undefined} input. */
    Object apply(Object input, Arguments arguments, Budget budget);
}
