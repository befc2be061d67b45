package dev.understudy.proton.state;

/**
 * A resource whose create may be repeated, because its name tells whether it is the same.
 *
 * @param <R> what a create asks for, with value equality
 */
public interface Creatable<R> {
    /** What it was created with: all members as sent, tags as a map. */
    R request();

    /** Whether an update changed it since; its own creation coming to an end does not count. */
    boolean modified();

    /** What it is called. */
    String name();
}
