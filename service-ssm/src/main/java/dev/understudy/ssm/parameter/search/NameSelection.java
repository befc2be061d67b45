package dev.understudy.ssm.parameter.search;

import com.google.common.collect.AbstractIterator;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which names a search wants. A selection is asked for the next name at or after another one, so that it can jump over
 * whole subtrees: finding one page takes as many steps as the page has items, however many parameters there are.
 */
@FunctionalInterface
public interface NameSelection {
    /** The first parameter that is selected and whose name is {@code key} or comes after it, or null. */
    <V> Map.@Nullable Entry<String, V> atOrAfter(SortedNames<V> names, String key);

    /** Every name. */
    static NameSelection all() {
        return SortedNames::atOrAfter;
    }

    /** One name. */
    static NameSelection exactly(String name) {
        return new Exactly(name);
    }

    /** All names that begin in the same way. */
    static NameSelection prefix(String prefix) {
        return new Prefix(prefix);
    }

    /**
     * The names below a path.
     *
     * @param path without a trailing slash, except for the root
     * @param recursive whether those below its children count, too
     */
    static NameSelection below(String path, boolean recursive) {
        String prefix = path.endsWith("/") ? path : path + "/";
        return recursive ? new Prefix(prefix) : new Children(prefix);
    }

    /** What any of several selections wants. */
    static NameSelection anyOf(List<NameSelection> selections) {
        return selections.size() == 1 ? selections.get(0) : new AnyOf(List.copyOf(selections));
    }

    /** The selected parameters that satisfy a condition, page by page in order of their names. */
    default <V> PageSource<V> pages(SortedNames<V> names, Predicate<? super V> condition) {
        return position -> {
            // No name comes between a name and the same name with one more character of the lowest value.
            String from = position == null ? "" : position + Character.MIN_VALUE;
            return Positioned.filter(
                    entries(names, from), entry -> new Positioned<>(entry.getKey(), entry.getValue()), condition);
        };
    }

    private <V> Iterator<Map.Entry<String, V>> entries(SortedNames<V> names, String from) {
        return new AbstractIterator<>() {
            private String next = from;

            @Override
            protected Map.@Nullable Entry<String, V> computeNext() {
                Map.Entry<String, V> entry = atOrAfter(names, next);
                if (entry == null) {
                    return endOfData();
                }
                next = entry.getKey() + Character.MIN_VALUE;
                return entry;
            }
        };
    }

    /** One name. */
    record Exactly(String name) implements NameSelection {
        @Override
        public <V> Map.@Nullable Entry<String, V> atOrAfter(SortedNames<V> names, String key) {
            Map.Entry<String, V> entry = key.compareTo(name) > 0 ? null : names.atOrAfter(name);
            return entry != null && entry.getKey().equals(name) ? entry : null;
        }
    }

    /** All names that begin in the same way. */
    record Prefix(String prefix) implements NameSelection {
        @Override
        public <V> Map.@Nullable Entry<String, V> atOrAfter(SortedNames<V> names, String key) {
            Map.Entry<String, V> entry = names.atOrAfter(key.compareTo(prefix) > 0 ? key : prefix);
            return entry != null && entry.getKey().startsWith(prefix) ? entry : null;
        }
    }

    /** The names of one level; what is below a child is skipped with one jump. */
    record Children(String prefix) implements NameSelection {
        @Override
        public <V> Map.@Nullable Entry<String, V> atOrAfter(SortedNames<V> names, String key) {
            Prefix below = new Prefix(prefix);
            Map.Entry<String, V> entry = below.atOrAfter(names, key);
            while (entry != null) {
                int slash = entry.getKey().indexOf('/', prefix.length());
                if (slash < 0) {
                    return entry;
                }
                entry = below.atOrAfter(names, entry.getKey().substring(0, slash) + (char) ('/' + 1));
            }
            return null;
        }
    }

    /** What any of several selections wants. */
    record AnyOf(List<NameSelection> selections) implements NameSelection {
        @Override
        public <V> Map.@Nullable Entry<String, V> atOrAfter(SortedNames<V> names, String key) {
            Map.Entry<String, V> first = null;
            for (NameSelection selection : selections) {
                first = SortedNames.earlier(first, selection.atOrAfter(names, key));
            }
            return first;
        }
    }
}
