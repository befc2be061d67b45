package dev.understudy.core.state;

import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table in order of its text keys, so that ranges can be read without a scan.
 *
 * @param <V> the record
 */
public final class SortedTable<V> extends Table<String, V> {
    private final NavigableMap<String, V> rows = new TreeMap<>();

    SortedTable(String name) {
        super(name);
    }

    @Override
    public @Nullable V get(String key) {
        return rows.get(key);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableCollection(rows.values());
    }

    @Override
    public Collection<String> keys() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** The rows from {@code lowest} on, both in order; a live view that cannot be changed. */
    public NavigableMap<String, V> from(String lowest, boolean inclusive) {
        return Collections.unmodifiableNavigableMap(rows.tailMap(lowest, inclusive));
    }

    /** The rows whose keys begin with {@code prefix}, in order; a live view that cannot be changed. */
    public NavigableMap<String, V> startingWith(String prefix) {
        return Collections.unmodifiableNavigableMap(rows.subMap(prefix, true, prefix + Character.MAX_VALUE, false));
    }

    /** The records whose keys begin with {@code prefix}, page by page in order of their keys. */
    public PageSource<V> pages(String prefix) {
        return position -> {
            NavigableMap<String, V> all = startingWith(prefix);
            return positions(position == null ? all : all.tailMap(position, false), value -> true);
        };
    }

    @Override
    public PageSource<V> pages(Predicate<? super V> condition) {
        return position -> positions(position == null ? rows : rows.tailMap(position, false), condition);
    }

    @Override
    public PageSource<V> pagesBackwards(Predicate<? super V> condition) {
        return position -> backwards(rows, position, condition);
    }

    @Override
    public PageSource<V> pagesBackwards(Collection<String> some, Predicate<? super V> condition) {
        return position -> {
            NavigableMap<String, V> found = new TreeMap<>();
            for (String key : some) {
                V row = rows.get(key);
                if (row != null) {
                    found.put(key, row);
                }
            }
            return backwards(found, position, condition);
        };
    }

    private static <V> Iterator<Positioned<V>> backwards(
            NavigableMap<String, V> rows, @Nullable String position, Predicate<? super V> condition) {
        NavigableMap<String, V> rest = position == null ? rows : rows.headMap(position, false);
        return positions(rest.descendingMap(), condition);
    }

    private static <V> Iterator<Positioned<V>> positions(NavigableMap<String, V> rows, Predicate<? super V> condition) {
        Iterator<Map.Entry<String, V>> entries = rows.entrySet().iterator();
        return Positioned.filter(entries, entry -> new Positioned<>(entry.getKey(), entry.getValue()), condition);
    }

    @Override
    TableImage image() {
        List<TableImage.Row> image = new ArrayList<>(rows.size());
        rows.forEach((key, value) -> image.add(new TableImage.Row(0, key, value)));
        return new TableImage(name(), Collections.unmodifiableList(image), 0);
    }

    @Override
    void restore(long place, String key, V value) {
        rows.put(key, value);
    }

    @Override
    void continueAt(long nextPlace) {
        // rows stand in the order of their keys
    }

    @Override
    @Nullable V store(String key, V value) {
        return rows.put(key, value);
    }

    @Override
    @Nullable V take(String key) {
        return rows.remove(key);
    }
}
