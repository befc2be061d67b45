package dev.understudy.core.paging;

import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An item and the position at which it stands in its source.
 *
 * @param position what a token carries if a page ends here
 * @param item the item
 */
public record Positioned<V>(String position, V item) {
    /**
     * The items of an iterator that satisfy a condition, each with its position.
     *
     * @param at gives an item its position; called for items that satisfy the condition and others
     */
    public static <E, V> Iterator<Positioned<V>> filter(
            Iterator<E> entries, Function<? super E, Positioned<V>> at, Predicate<? super V> condition) {
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Positioned<V> computeNext() {
                while (entries.hasNext()) {
                    Positioned<V> candidate = at.apply(entries.next());
                    if (condition.test(candidate.item())) {
                        return candidate;
                    }
                }
                return endOfData();
            }
        };
    }
}
