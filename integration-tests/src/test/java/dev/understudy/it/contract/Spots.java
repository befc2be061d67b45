package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Member.Location;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import dev.understudy.it.wire.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds every spot of an operation's input: members, elements, keys and entries, down to where a shape recurs. */
final class Spots {
    private final List<Spot> found = new ArrayList<>();
    private final Deque<String> around = new ArrayDeque<>();
    private final boolean awsJson;
    private Location location = Location.BODY;

    private Spots(Protocol protocol) {
        this.awsJson = protocol != Protocol.REST_JSON_1;
    }

    static List<Spot> of(Protocol protocol, OperationModel operation) {
        Spots spots = new Spots(protocol);
        StructureSchema input = operation.input();
        for (Member member : input.members()) {
            spots.location = member.location();
            spots.member(member, "", value -> with(Values.least(input), member, value));
        }
        return spots.found;
    }

    private static ObjectNode with(ObjectNode object, Member member, @Nullable JsonNode value) {
        if (value == null) {
            object.remove(member.wireName());
        } else {
            object.set(member.wireName(), value);
        }
        return object;
    }

    private void member(Member member, String prefix, Function<@Nullable JsonNode, ObjectNode> filled) {
        boolean required = member.required() && member.defaultValue() == null;
        add(prefix + member.pathName(), member.schema(), required, filled);
    }

    private void add(String path, Schema schema, boolean required, Function<@Nullable JsonNode, ObjectNode> filled) {
        found.add(new Spot(path, schema, required, location, isJson(schema), filled));
        if (around.contains(schema.name())) {
            return;
        }
        around.push(schema.name());
        descend(path, schema, filled);
        around.pop();
    }

    private boolean isJson(Schema schema) {
        return awsJson
                || location == Location.BODY
                || (location == Location.PAYLOAD && !(around.isEmpty() && isScalar(schema)));
    }

    private void descend(String path, Schema schema, Function<@Nullable JsonNode, ObjectNode> filled) {
        if (schema instanceof StructureSchema structure) {
            for (Member member : structure.members()) {
                member(member, path + ".", value -> filled.apply(with(Values.least(structure), member, value)));
            }
        } else if (schema instanceof UnionSchema union) {
            for (Member variant : union.members()) {
                Function<@Nullable JsonNode, ObjectNode> chosen =
                        value -> filled.apply(with(Json.NODES.objectNode(), variant, value));
                add(path + "." + variant.pathName(), variant.schema(), false, chosen);
            }
        } else if (schema instanceof ListSchema list) {
            add(partPath(path, "1", list.element()), list.element(), false, value -> filled.apply(first(list, value)));
        } else if (schema instanceof MapSchema map) {
            String key = Values.least(map.key()).asText();
            Function<@Nullable JsonNode, ObjectNode> named =
                    text -> filled.apply(entry(map, text, Values.least(map.value())));
            // Not in JSON: a key is a text whatever stands there.
            found.add(new Spot(path, map.key(), false, location, false, named));
            add(
                    partPath(path, key, map.value()),
                    map.value(),
                    false,
                    value -> filled.apply(entry(map, Json.NODES.textNode(key), value)));
        }
    }

    /** AWS reports scalars inside a collection at the collection. */
    private static String partPath(String path, String part, Schema schema) {
        return isScalar(schema) ? path : path + "." + part + ".member";
    }

    private static boolean isScalar(Schema schema) {
        return schema instanceof ScalarSchema || schema instanceof EnumSchema;
    }

    private static ArrayNode first(ListSchema list, @Nullable JsonNode value) {
        int least = (int) Math.max(1, list.constraints().minLength());
        ArrayNode array = Values.list(list, least);
        if (value == null) {
            array.remove(0);
        } else {
            array.set(0, value);
        }
        return array;
    }

    private static ObjectNode entry(MapSchema map, @Nullable JsonNode key, @Nullable JsonNode value) {
        ObjectNode object = (ObjectNode) Values.least((Schema) map);
        if (key != null && value != null) {
            if (!object.isEmpty()) {
                object.remove(object.fieldNames().next());
            }
            object.set(key.asText(), value);
        }
        return object;
    }
}
