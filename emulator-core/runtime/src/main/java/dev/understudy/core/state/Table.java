package dev.understudy.core.state;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.paging.PageSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Immutable records by key, with secondary indexes. Guarded by the lock of the partition that it belongs to.
 *
 * @param <K> the key, with value equality
 * @param <V> the record, immutable
 */
public abstract sealed class Table<K, V> permits InsertionTable, SortedTable {
    private final String name;
    private final List<Index<?, K, V>> indexes = new ArrayList<>(0);

    Table(String name) {
        this.name = name;
    }

    /** The table's name within its store. */
    public final String name() {
        return name;
    }

    /** The record of this key, or null. */
    public abstract @Nullable V get(K key);

    /** The record of this key; without one, the caller is refused. */
    public final V require(K key, Supplier<? extends ModeledError> absent) {
        V value = get(key);
        if (value == null) {
            throw absent.get();
        }
        return value;
    }

    /** Whether there is a record of this key. */
    public final boolean contains(K key) {
        return get(key) != null;
    }

    /** Adds a record, or replaces the one of the same key, which keeps its place. */
    public final void put(K key, V value) {
        V before = store(key, value);
        for (Index<?, K, V> index : indexes) {
            index.replace(key, before, value);
        }
    }

    /** Takes out the record of this key and returns it, or null. */
    public final @Nullable V remove(K key) {
        V before = take(key);
        if (before != null) {
            for (Index<?, K, V> index : indexes) {
                index.replace(key, before, null);
            }
        }
        return before;
    }

    /** How many records there are. */
    public abstract int size();

    /** All records in the table's order; a live view, to be copied before the table changes. */
    public abstract Collection<V> values();

    /** All keys in the table's order; a live view. */
    public abstract Collection<K> keys();

    /** The records that satisfy a condition, page by page in the table's order. */
    public abstract PageSource<V> pages(Predicate<? super V> condition);

    /** The records that satisfy a condition, page by page against the table's order: the newest or greatest first. */
    public abstract PageSource<V> pagesBackwards(Predicate<? super V> condition);

    /** The records of some keys that satisfy a condition, page by page against the table's order. */
    public abstract PageSource<V> pagesBackwards(Collection<K> keys, Predicate<? super V> condition);

    /** All records, page by page in the table's order. */
    public final PageSource<V> pages() {
        return pages(value -> true);
    }

    /** Takes out everything. */
    public final void clear() {
        for (K key : List.copyOf(keys())) {
            remove(key);
        }
    }

    /**
     * Adds a secondary index; records already there are indexed at once.
     *
     * @param terms the terms under which a record is found, possibly none
     */
    public final <T> Index<T, K, V> index(Function<? super V, ? extends Collection<T>> terms) {
        Index<T, K, V> index = new Index<>(this, terms);
        Iterator<K> keys = keys().iterator();
        while (keys.hasNext()) {
            K key = keys.next();
            index.replace(key, null, get(key));
        }
        indexes.add(index);
        return index;
    }

    /** The rows as they are now. */
    abstract TableImage image();

    /** Puts a row where it was when its image was made. */
    abstract void restore(long place, K key, V value);

    /** Sets where the next row will stand. */
    abstract void continueAt(long nextPlace);

    /**
     * Fills an empty table.
     *
     * @throws ClassCastException if the rows are not those of such a table
     */
    final void fill(TableImage image, Class<K> keyType, Class<V> recordType) {
        for (TableImage.Row row : image.rows()) {
            K key = keyType.cast(row.key());
            V value = recordType.cast(row.value());
            restore(row.place(), key, value);
            for (Index<?, K, V> index : indexes) {
                index.replace(key, null, value);
            }
        }
        continueAt(image.nextPlace());
    }

    abstract @Nullable V store(K key, V value);

    abstract @Nullable V take(K key);

    @Override
    public final String toString() {
        return name + " (" + size() + ")";
    }
}
