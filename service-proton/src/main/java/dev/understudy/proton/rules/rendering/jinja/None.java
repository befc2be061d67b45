package dev.understudy.proton.rules.rendering.jinja;

/** Python's {@code None}. */
enum None {
    /** The only one. */
    NONE
}
