package dev.understudy.core.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a table by a term other than their key.
 *
 * @param <T> the term, with value equality
 * @param <K> the table's key
 * @param <V> the record
 */
public final class Index<T, K, V> {
    private final Table<K, V> table;
    private final Function<? super V, ? extends Collection<T>> terms;
    private final Map<T, Set<K>> keys = new HashMap<>();

    Index(Table<K, V> table, Function<? super V, ? extends Collection<T>> terms) {
        this.table = table;
        this.terms = terms;
    }

    /** The keys of the records under a term, in the order in which they came under it. */
    public Collection<K> keys(T term) {
        return List.copyOf(keys.getOrDefault(term, Set.of()));
    }

    /** The records under a term, in the order in which they came under it. */
    public List<V> get(T term) {
        List<V> found = new ArrayList<>();
        for (K key : keys.getOrDefault(term, Set.of())) {
            V value = table.get(key);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    /** The record that came under a term before all others, or null if there is none. */
    public @Nullable V first(T term) {
        Set<K> under = keys.get(term);
        return under == null ? null : table.get(under.iterator().next());
    }

    /** How many records there are under a term. */
    public int count(T term) {
        return keys.getOrDefault(term, Set.of()).size();
    }

    void replace(K key, @Nullable V before, @Nullable V after) {
        Collection<T> old = before == null ? List.of() : terms.apply(before);
        Collection<T> now = after == null ? List.of() : terms.apply(after);
        for (T term : old) {
            if (!now.contains(term)) {
                drop(term, key);
            }
        }
        for (T term : now) {
            keys.computeIfAbsent(term, any -> new LinkedHashSet<>()).add(key);
        }
    }

    private void drop(T term, K key) {
        Set<K> under = keys.get(term);
        if (under != null && under.remove(key) && under.isEmpty()) {
            keys.remove(term);
        }
    }
}
