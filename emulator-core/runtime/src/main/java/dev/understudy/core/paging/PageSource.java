package dev.understudy.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where pages come from: anything that can continue after a position.
 *
 * @param <V> the items
 */
@FunctionalInterface
public interface PageSource<V> {
    /**
     * The items after a position, in a stable order.
     *
     * @param position where the page before ended; null begins at the first item
     */
    Iterator<Positioned<V>> after(@Nullable String position);

    /**
     * The items of a list that is sorted by a key of each item. A page continues with the first item whose key is
     * greater, even if the item at which the page before ended is gone.
     */
    static <V> PageSource<V> sorted(List<V> items, Function<? super V, String> key) {
        return position -> Positioned.filter(
                items.iterator(),
                item -> new Positioned<>(key.apply(item), item),
                item -> position == null || key.apply(item).compareTo(position) > 0);
    }
}
