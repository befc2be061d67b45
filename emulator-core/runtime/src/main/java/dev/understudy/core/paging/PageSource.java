package dev.understudy.core.paging;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where pages come from: anything that can continue after a position.
 *
 * @param <V> the items
 */
@FunctionalInterface
public interface PageSource<V> {
    /** Marks the positions of the source that comes first in {@link #followedBy}. */
    String FIRST = "1/";

    /** Marks the positions of the source that comes second in {@link #followedBy}. */
    String SECOND = "2/";

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

    /** The items of a list that never changes. */
    static <V> PageSource<V> fixed(List<V> items) {
        return position -> {
            int begin = position == null ? 0 : Integer.parseInt(position) + 1;
            return new AbstractIterator<>() {
                private int next = begin;

                @Override
                protected @Nullable Positioned<V> computeNext() {
                    if (next >= items.size()) {
                        return endOfData();
                    }
                    int index = next++;
                    return new Positioned<>(Integer.toString(index), items.get(index));
                }
            };
        };
    }

    /** The items of this source and then those of another. */
    default PageSource<V> followedBy(PageSource<V> next) {
        return position -> {
            if (position != null && position.startsWith(SECOND)) {
                return marked(SECOND, next.after(position.substring(SECOND.length())));
            }
            Iterator<Positioned<V>> here = after(position == null ? null : position.substring(FIRST.length()));
            return Iterators.concat(marked(FIRST, here), marked(SECOND, next.after(null)));
        };
    }

    /** The items of this source that satisfy a condition. */
    default PageSource<V> where(Predicate<? super V> condition) {
        return position -> Iterators.filter(after(position), at -> condition.test(at.item()));
    }

    private static <V> Iterator<Positioned<V>> marked(String mark, Iterator<Positioned<V>> items) {
        return Iterators.transform(items, at -> new Positioned<>(mark + at.position(), at.item()));
    }
}
