package dev.understudy.core.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.snapshot.form.DamagedValue;
import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.core.state.PartitionImage;
import dev.understudy.core.state.PartitionKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a snapshot as one JSON document, and reads it without trusting it:
 *
 * <pre>{@code
 * {"format": "understudy-snapshot", "version": 1,
 *  "settings": {"clock": …, "lifecycles": …, "outcomes": …, "events": …},
 *  "partitions": [{"key": {"service": "ssm", "account": …, "region": …}, "tables": {…}, "sequences": {…},
 *                  "timeline": …, "tags": …, "answers": …}]}
 * }</pre>
 *
 * <p>The forms of records follow from the tables that a service declares, so a service need not contribute anything.
 */
public final class SnapshotCodec {
    private static final String FORMAT = "understudy-snapshot";
    private static final int VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("format", "version", "settings", "partitions");

    private final Forms forms = new Forms();
    private final Form<Snapshot.Settings> settings = forms.of(Snapshot.Settings.class);
    private final Form<PartitionKey> keys = forms.of(PartitionKey.class);
    private final Map<String, PartitionForm> byService = new TreeMap<>();

    /** A codec for the state of these services. */
    public SnapshotCodec(List<EmulatedService> services) {
        Map<Object, PartitionForm> byState = new LinkedHashMap<>();
        for (EmulatedService service : services) {
            byService.put(
                    service.toString(),
                    byState.computeIfAbsent(
                            service.partitions(),
                            state -> new PartitionForm(
                                    forms,
                                    service.partitions().emptyStore(),
                                    services.stream()
                                            .filter(other -> other.partitions() == state)
                                            .toList())));
        }
    }

    /** Writes a snapshot of these services. */
    public JsonNode write(Snapshot snapshot) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("version", VERSION);
        document.set("settings", settings.write(snapshot.settings()));
        ArrayNode partitions = document.putArray("partitions");
        for (PartitionImage image : snapshot.partitions()) {
            ObjectNode partition = partitions.addObject();
            partition.set("key", keys.write(image.key()));
            form(image.key().service()).write(image, partition);
        }
        return document;
    }

    /**
     * Reads a snapshot.
     *
     * @throws SnapshotRefusal with the reason and the place, if it cannot be read completely
     */
    public Snapshot read(JsonNode document) {
        checkFormat(document);
        try {
            return new Snapshot(
                    DamagedValue.at("settings", () -> settings.read(document.path("settings"))),
                    DamagedValue.at("partitions", () -> partitions(document.path("partitions"))));
        } catch (DamagedValue damage) {
            throw new SnapshotRefusal("the snapshot is damaged: " + damage.getMessage());
        }
    }

    private static void checkFormat(JsonNode document) {
        if (!document.path("format").asText().equals(FORMAT)) {
            throw new SnapshotRefusal(
                    "this is no snapshot: it is not a JSON object with \"format\": \"" + FORMAT + "\"");
        }
        JsonNode version = document.path("version");
        if (!version.isInt() || version.intValue() != VERSION) {
            throw new SnapshotRefusal(
                    "the snapshot has version " + version + " of the format; this Understudy reads version " + VERSION);
        }
        document.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                throw new SnapshotRefusal("the snapshot is damaged: unknown member '" + member + "'");
            }
        });
    }

    private List<PartitionImage> partitions(JsonNode array) {
        if (!array.isArray()) {
            throw new DamagedValue("expected an array");
        }
        List<PartitionImage> images = new ArrayList<>();
        Set<PartitionKey> seen = new HashSet<>();
        for (JsonNode partition : array) {
            images.add(DamagedValue.at("[" + images.size() + "]", () -> partition(partition, seen)));
        }
        return List.copyOf(images);
    }

    private PartitionImage partition(JsonNode partition, Set<PartitionKey> seen) {
        PartitionKey key = DamagedValue.at("key", () -> keys.read(partition.path("key")));
        if (!seen.add(key)) {
            throw new DamagedValue("the partition " + key + " is there twice");
        }
        return form(key.service()).read(key, partition);
    }

    private PartitionForm form(String service) {
        PartitionForm form = byService.get(service);
        if (form == null) {
            throw new SnapshotRefusal("the snapshot has state of the service '" + service
                    + "', which is not running; running are " + byService.keySet());
        }
        return form;
    }
}
