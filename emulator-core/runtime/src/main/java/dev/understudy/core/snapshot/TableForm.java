package dev.understudy.core.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.snapshot.form.DamagedValue;
import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.TableImage;
import dev.understudy.core.state.TableImage.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the rows of one table are written and read.
 *
 * @param <K> the keys
 * @param <V> the records
 */
final class TableForm<K, V> {
    private final String name;
    private final boolean sorted;
    private final Form<K> keys;
    private final Form<V> records;

    private TableForm(String name, boolean sorted, Form<K> keys, Form<V> records) {
        this.name = name;
        this.sorted = sorted;
        this.keys = keys;
        this.records = records;
    }

    /**
     * The form of a table.
     *
     * @throws IllegalStateException if its keys or records cannot be saved
     */
    static <K, V> TableForm<K, V> of(Forms forms, Store.TypedTable<K, V> table) {
        return new TableForm<>(
                table.table().name(),
                table.table() instanceof SortedTable,
                forms.of(table.keyType()),
                forms.of(table.recordType()));
    }

    @SuppressWarnings("unchecked")
    JsonNode write(TableImage image) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!sorted) {
            json.put("next", image.nextPlace());
        }
        ArrayNode rows = json.putArray("rows");
        for (Row row : image.rows()) {
            ObjectNode written = rows.addObject();
            if (!sorted) {
                written.put("place", row.place());
            }
            // An image has rows of its table only.
            written.set("key", keys.write((K) row.key()));
            written.set("record", records.write((V) row.value()));
        }
        return json;
    }

    TableImage read(JsonNode json) {
        long next = sorted ? 0 : json.path("next").asLong(-1);
        if (!json.path("rows").isArray() || next < 0 || json.size() != (sorted ? 1 : 2)) {
            throw new DamagedValue("expected an object with " + (sorted ? "rows" : "next and rows"));
        }
        List<Row> rows = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        long before = 0;
        for (JsonNode row : json.path("rows")) {
            Row read = DamagedValue.at("rows[" + rows.size() + "]", () -> row(row));
            if (!seen.add(read.key()) || (!sorted && (read.place() <= before || read.place() >= next))) {
                throw new DamagedValue(
                        "rows[" + rows.size() + "]: the key or the place is there twice or out of order");
            }
            before = read.place();
            rows.add(read);
        }
        return new TableImage(name, List.copyOf(rows), next);
    }

    private Row row(JsonNode json) {
        if (json.size() != (sorted ? 2 : 3)) {
            throw new DamagedValue("expected an object with " + (sorted ? "key and record" : "place, key and record"));
        }
        return new Row(
                sorted ? 0 : json.path("place").asLong(),
                DamagedValue.at("key", () -> keys.read(json.path("key"))),
                DamagedValue.at("record", () -> records.read(json.path("record"))));
    }
}
