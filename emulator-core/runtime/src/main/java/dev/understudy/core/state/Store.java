package dev.understudy.core.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public record TypedTable<K, V>(Table<K, V> table, Class<K> keyType, Class<V> recordType) {
        private void fill(TableImage image) {
            table.fill(image, keyType, recordType);
        }
    }

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

    /** The rows of all tables as they are now. */
    final List<TableImage> tableImages() {
        return tables.stream().map(typed -> typed.table().image()).toList();
    }

    /** The number given last by each sequence. */
    final Map<String, Long> lastNumbers() {
        Map<String, Long> last = new LinkedHashMap<>();
        sequences.forEach(sequence -> last.put(sequence.name(), sequence.last()));
        return Collections.unmodifiableMap(last);
    }

    /**
     * Fills an empty store; tables and sequences that the image lacks stay empty.
     *
     * @throws IllegalArgumentException if the image has a table or a sequence that is not here
     */
    final void fill(PartitionImage image) {
        Map<String, TypedTable<?, ?>> tablesByName = new HashMap<>();
        tables.forEach(typed -> tablesByName.put(typed.table().name(), typed));
        Map<String, Sequence> sequencesByName = new HashMap<>();
        sequences.forEach(sequence -> sequencesByName.put(sequence.name(), sequence));
        for (TableImage table : image.tables()) {
            known(tablesByName, table.table()).fill(table);
        }
        image.sequences().forEach((name, last) -> known(sequencesByName, name).continueAfter(last));
    }

    private <T> T known(Map<String, T> byName, String name) {
        T part = byName.get(name);
        if (part == null) {
            throw new IllegalArgumentException(getClass().getSimpleName() + " has no " + name);
        }
        return part;
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
