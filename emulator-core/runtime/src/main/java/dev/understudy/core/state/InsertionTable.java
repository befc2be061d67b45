package dev.understudy.core.state;

import com.google.common.collect.Iterators;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table in order of insertion.
 *
 * @param <K> the key
 * @param <V> the record
 */
public final class InsertionTable<K, V> extends Table<K, V> {
    private final Map<K, Long> places = new HashMap<>();
    private final NavigableMap<Long, K> keys = new TreeMap<>();
    private final NavigableMap<Long, V> rows = new TreeMap<>();
    private long nextPlace = 1;

    InsertionTable(String name) {
        super(name);
    }

    @Override
    public @Nullable V get(K key) {
        Long place = places.get(key);
        return place == null ? null : rows.get(place);
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public Collection<V> values() {
        return Collections.unmodifiableCollection(rows.values());
    }

    @Override
    public Collection<K> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    @Override
    public PageSource<V> pages(Predicate<? super V> condition) {
        return position -> places(position == null ? rows : rows.tailMap(Long.valueOf(position), false), condition);
    }

    @Override
    public PageSource<V> pagesBackwards(Predicate<? super V> condition) {
        return position -> backwards(rows, position, condition);
    }

    @Override
    public PageSource<V> pagesBackwards(Collection<K> some, Predicate<? super V> condition) {
        return position -> {
            NavigableMap<Long, V> found = new TreeMap<>();
            for (K key : some) {
                Long place = places.get(key);
                if (place != null) {
                    found.put(place, rows.get(place));
                }
            }
            return backwards(found, position, condition);
        };
    }

    private static <V> Iterator<Positioned<V>> backwards(
            NavigableMap<Long, V> rows, @Nullable String position, Predicate<? super V> condition) {
        NavigableMap<Long, V> rest = position == null ? rows : rows.headMap(Long.valueOf(position), false);
        return places(rest.descendingMap(), condition);
    }

    private static <V> Iterator<Positioned<V>> places(NavigableMap<Long, V> rows, Predicate<? super V> condition) {
        // A position is a text, which only rows that somebody sees are worth.
        Iterator<Map.Entry<Long, V>> wanted =
                Iterators.filter(rows.entrySet().iterator(), entry -> condition.test(entry.getValue()));
        return Iterators.transform(
                wanted, entry -> new Positioned<>(entry.getKey().toString(), entry.getValue()));
    }

    @Override
    TableImage image() {
        List<TableImage.Row> image = new ArrayList<>(rows.size());
        Iterator<V> values = rows.values().iterator();
        keys.forEach((place, key) -> image.add(new TableImage.Row(place, key, values.next())));
        return new TableImage(name(), Collections.unmodifiableList(image), nextPlace);
    }

    @Override
    void restore(long place, K key, V value) {
        places.put(key, place);
        keys.put(place, key);
        rows.put(place, value);
    }

    @Override
    void continueAt(long place) {
        nextPlace = place;
    }

    @Override
    @Nullable V store(K key, V value) {
        Long place = places.get(key);
        if (place == null) {
            place = nextPlace++;
            places.put(key, place);
            keys.put(place, key);
        }
        return rows.put(place, value);
    }

    @Override
    @Nullable V take(K key) {
        Long place = places.remove(key);
        if (place == null) {
            return null;
        }
        keys.remove(place);
        return rows.remove(place);
    }
}
