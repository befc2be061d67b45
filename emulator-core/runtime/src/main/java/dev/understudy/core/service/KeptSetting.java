package dev.understudy.core.service;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service keeps for all accounts and regions, beside its partitions, and that comes back with a snapshot.
 *
 * @param name unique among all services, as in {@code appconfig.polling}
 * @param type the class of its values, which never change: a record, an enum or a plain value
 * @param initial what holds until somebody changes it, and after a snapshot was loaded that does not have it
 * @param current tells what holds now
 * @param restore lets something else hold
 */
public record KeptSetting<T>(String name, Class<T> type, T initial, Supplier<T> current, Consumer<? super T> restore) {
    /** What holds now. */
    public T value() {
        return current.get();
    }

    /**
     * Lets a value hold; null stands for the initial one.
     *
     * @throws ClassCastException if the value is not of this setting's type
     */
    public void restore(@Nullable Object value) {
        restore.accept(value == null ? initial : type.cast(value));
    }
}
