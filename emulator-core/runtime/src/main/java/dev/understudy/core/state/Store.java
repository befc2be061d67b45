package dev.understudy.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Everything that one service keeps for one account and region: tables and sequences, and nothing else. A service
 * declares them as final fields of a subclass.
 */
public abstract class Store {
    /**
     * A table with the types of its rows, for whoever walks over all state.
     *
     * @param table the table
     * @param keyType the class of its keys
     * @param recordType the class of its records
     */
    public record TypedTable<K, V>(Table<K, V> table, Class<K> keyType, Class<V> recordType) {}

    private final List<TypedTable<?, ?>> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();

    /** Declares a table in order of insertion. */
    protected final <K, V> Table<K, V> table(String name, Class<K> keyType, Class<V> recordType) {
        InsertionTable<K, V> table = new InsertionTable<>(name);
        tables.add(new TypedTable<>(table, keyType, recordType));
        return table;
    }

    /** Declares a table in order of its keys. */
    protected final <V> SortedTable<V> sortedTable(String name, Class<V> recordType) {
        SortedTable<V> table = new SortedTable<>(name);
        tables.add(new TypedTable<>(table, String.class, recordType));
        return table;
    }

    /** Declares a sequence. */
    protected final Sequence sequence(String name) {
        Sequence sequence = new Sequence(name);
        sequences.add(sequence);
        return sequence;
    }

    /** All tables in the order of their declaration. */
    public final List<TypedTable<?, ?>> tables() {
        return Collections.unmodifiableList(tables);
    }

    /** All sequences in the order of their declaration. */
    public final List<Sequence> sequences() {
        return Collections.unmodifiableList(sequences);
    }
}
