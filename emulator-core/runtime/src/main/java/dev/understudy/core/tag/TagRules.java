package dev.understudy.core.tag;

import dev.understudy.core.error.ModeledError;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What one service allows of tags, and how it refuses the rest.
 *
 * @param limit how many tags a resource may have
 * @param tooMany the refusal of more
 * @param reserved the refusal of a key that begins with {@code aws:}
 */
public record TagRules(
        int limit, Supplier<? extends ModeledError> tooMany, Function<String, ? extends ModeledError> reserved) {}
