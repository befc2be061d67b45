package dev.understudy.core.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.reflect.TypeToken;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.snapshot.form.DamagedValue;
import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.core.state.PartitionImage;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Sequence;
import dev.understudy.core.state.Store;
import dev.understudy.core.state.TableImage;
import dev.understudy.core.state.TimelineImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How partitions of one kind of store are written and read. What is empty is left out. */
final class PartitionForm {
    private static final Set<String> MEMBERS = Set.of("key", "tables", "sequences", "timeline", "tags", "answers");

    private final Map<String, TableForm<?, ?>> tables = new LinkedHashMap<>();
    private final Set<String> sequenceNames;
    private final Form<Map<String, Long>> sequences;
    private final Form<TimelineImage> timeline;
    private final Form<Map<String, Map<String, String>>> tags;
    private final AnswerForm answers;

    /**
     * The form of a store.
     *
     * @param empty such a store
     * @param services the services that keep their state in such stores
     * @throws IllegalStateException if a table holds what cannot be saved
     */
    PartitionForm(Forms forms, Store empty, List<EmulatedService> services) {
        for (Store.TypedTable<?, ?> table : empty.tables()) {
            tables.put(table.table().name(), TableForm.of(forms, table));
        }
        this.sequenceNames = empty.sequences().stream().map(Sequence::name).collect(Collectors.toUnmodifiableSet());
        this.sequences = forms.of(new TypeToken<>() {});
        this.timeline = forms.of(TimelineImage.class);
        this.tags = forms.of(new TypeToken<>() {});
        this.answers = new AnswerForm(forms, services);
    }

    void write(PartitionImage image, ObjectNode json) {
        ObjectNode written = json.putObject("tables");
        for (TableImage table : image.tables()) {
            if (!table.rows().isEmpty() || table.nextPlace() > 1) {
                written.set(table.table(), form(table.table()).write(table));
            }
        }
        if (!image.sequences().isEmpty()) {
            json.set("sequences", sequences.write(image.sequences()));
        }
        json.set("timeline", timeline.write(image.timeline()));
        json.set("tags", tags.write(image.tags()));
        ArrayNode tokens = json.putArray("answers");
        image.answers().forEach(entry -> tokens.add(answers.write(entry)));
    }

    PartitionImage read(PartitionKey key, JsonNode json) {
        json.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw new DamagedValue("unknown member '" + member + "'");
            }
        });
        return new PartitionImage(
                key,
                DamagedValue.at("tables", () -> tables(json.path("tables"))),
                DamagedValue.at("sequences", () -> sequences(json.path("sequences"))),
                DamagedValue.at("timeline", () -> timeline.read(json.path("timeline"))),
                DamagedValue.at("tags", () -> tags.read(json.path("tags"))),
                DamagedValue.at("answers", () -> answers.read(json.path("answers"))));
    }

    private List<TableImage> tables(JsonNode json) {
        List<TableImage> images = new ArrayList<>();
        JsonNode present = json.isObject() ? json : JsonNodeFactory.instance.objectNode();
        present.properties()
                .forEach(entry -> images.add(DamagedValue.at(
                        entry.getKey(), () -> form(entry.getKey()).read(entry.getValue()))));
        return List.copyOf(images);
    }

    private TableForm<?, ?> form(String table) {
        TableForm<?, ?> form = tables.get(table);
        if (form == null) {
            throw new DamagedValue("there is no such table; there are " + tables.keySet());
        }
        return form;
    }

    private Map<String, Long> sequences(JsonNode json) {
        Map<String, Long> last = json.isMissingNode() ? Map.of() : sequences.read(json);
        for (Map.Entry<String, Long> entry : last.entrySet()) {
            if (!sequenceNames.contains(entry.getKey()) || entry.getValue() < 0) {
                throw new DamagedValue("there is no sequence '" + entry.getKey() + "' at " + entry.getValue());
            }
        }
        return last;
    }
}
