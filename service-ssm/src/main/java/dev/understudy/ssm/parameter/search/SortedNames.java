package dev.understudy.ssm.parameter.search;

import dev.understudy.core.state.SortedTable;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in order of their names with a leading slash, as far as a search needs them: it jumps to a name and takes
 * what is there, and never walks over what it does not want.
 *
 * @param <V> the parameters
 */
@FunctionalInterface
public interface SortedNames<V> {
    /** The first parameter whose name is {@code key} or comes after it, or null. */
    Map.@Nullable Entry<String, V> atOrAfter(String key);

    /** The rows of a table. */
    static <V> SortedNames<V> of(SortedTable<V> table) {
        return key -> table.from(key, true).firstEntry();
    }

    /** The entries of a map. */
    static <V> SortedNames<V> of(NavigableMap<String, V> map) {
        return map::ceilingEntry;
    }

    /** The parameters of two sources that have no name in common. */
    static <V> SortedNames<V> union(SortedNames<V> first, SortedNames<V> second) {
        return key -> earlier(first.atOrAfter(key), second.atOrAfter(key));
    }

    /** The entry that comes first, or the one that there is. */
    static <V> Map.@Nullable Entry<String, V> earlier(
            Map.@Nullable Entry<String, V> one, Map.@Nullable Entry<String, V> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.getKey().compareTo(other.getKey()) <= 0 ? one : other;
    }
}
