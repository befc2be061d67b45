package dev.understudy.core.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.KeptSetting;
import dev.understudy.core.snapshot.form.DamagedValue;
import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.core.state.PartitionImage;
import dev.understudy.core.state.PartitionKey;
import java.util.ArrayList;
import java.util.Collections;
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
 *  "kept": {"appconfig.polling": …},
 *  "partitions": [{"key": {"service": "ssm", "account": …, "region": …}, "tables": {…}, "sequences": {…},
 *                  "timeline": …, "tags": …, "answers": …}]}
 * }</pre>
 *
 * <p>The forms of records follow from the tables that a service declares, so a service need not contribute anything.
 */
public final class SnapshotCodec {
    private static final String FORMAT = "understudy-snapshot";
    private static final int VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("format", "version", "settings", "kept", "partitions");

    private final Forms forms = new Forms();
    private final Form<Snapshot.Settings> settings = forms.of(Snapshot.Settings.class);
    private final Form<PartitionKey> keys = forms.of(PartitionKey.class);
    private final Map<String, PartitionForm> byService = new TreeMap<>();
    private final Map<String, Form<Object>> keptSettings = new TreeMap<>();

    /** A codec for the state of these services. */
    public SnapshotCodec(List<EmulatedService> services) {
        Map<Object, PartitionForm> byState = new LinkedHashMap<>();
        for (EmulatedService service : services) {
            service.keptSettings().forEach(setting -> keptSettings.put(setting.name(), form(setting)));
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

    @SuppressWarnings("unchecked")
    private Form<Object> form(KeptSetting<?> setting) {
        // It is only ever asked for values of the setting's own type.
        return (Form<Object>) forms.of(setting.type());
    }

    /** Writes a snapshot of these services. */
    public JsonNode write(Snapshot snapshot) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("version", VERSION);
        document.set("settings", settings.write(snapshot.settings()));
        ObjectNode kept = document.putObject("kept");
        snapshot.kept().forEach((name, value) -> kept.set(name, keptForm(name).write(value)));
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
            Snapshot.Settings common = DamagedValue.at("settings", () -> settings.read(document.path("settings")));
            List<PartitionImage> partitions =
                    DamagedValue.at("partitions", () -> partitions(document.path("partitions")));
            return new Snapshot(common, DamagedValue.at("kept", () -> kept(document.path("kept"))), partitions);
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

    private Map<String, Object> kept(JsonNode object) {
        Map<String, Object> values = new TreeMap<>();
        if (!object.isMissingNode() && !object.isObject()) {
            throw new DamagedValue("expected an object");
        }
        object.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        DamagedValue.at(
                                entry.getKey(), () -> keptForm(entry.getKey()).read(entry.getValue()))));
        return Collections.unmodifiableMap(values);
    }

    private Form<Object> keptForm(String name) {
        Form<Object> form = keptSettings.get(name);
        if (form == null) {
            throw new SnapshotRefusal("the snapshot has a setting '" + name
                    + "', which no service that is running keeps; they keep " + keptSettings.keySet());
        }
        return form;
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
