package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written as JSON and read again.
 *
 * @param <T> the type
 */
public interface Form<T> {
    /** Writes a value. */
    JsonNode write(T value);

    /**
     * Reads a value.
     *
     * @throws DamagedValue if the JSON is none of this type
     */
    T read(JsonNode json);

    /** What a member stands for that is missing; null if it must not be. */
    default @Nullable T absent() {
        return null;
    }
}
