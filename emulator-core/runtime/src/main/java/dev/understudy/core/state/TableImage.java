package dev.understudy.core.state;

import java.util.List;

/**
 * The rows of a table at one moment. Records are immutable, so an image shares them with the table.
 *
 * @param table the table's name
 * @param rows the rows in the table's order
 * @param nextPlace where the next row will stand, so that page tokens keep their meaning; 0 in tables in order of keys
 */
public record TableImage(String table, List<Row> rows, long nextPlace) {
    /**
     * A row.
     *
     * @param place its place in order of insertion; 0 in tables in order of keys
     * @param key the key
     * @param value the record
     */
    public record Row(long place, Object key, Object value) {}
}
