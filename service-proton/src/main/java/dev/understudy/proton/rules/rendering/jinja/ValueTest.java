package dev.understudy.proton.rules.rendering.jinja;

/** What stands behind {@code is}. */
interface ValueTest {
    /** Whether the value passes. Only {@code defined} and {@code undefined} accept an {@link Undefined} value. */
    boolean holds(Object value, Arguments arguments, Budget budget);
}
