package dev.understudy.core.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items, at most as many as asked for
 * @param nextToken what the next request continues with; null on the last page
 */
public record Page<V>(List<V> items, @Nullable String nextToken) {
    /** The same page of other items. */
    public <R> Page<R> map(Function<? super V, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), nextToken);
    }
}
