package dev.understudy.proton.rules.rendering.jinja.value;

/** Python's {@code None}. */
public enum None {
    /** The only one. */
    NONE
}
