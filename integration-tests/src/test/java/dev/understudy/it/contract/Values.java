package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.UnionSchema;
import dev.understudy.it.wire.Json;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/** Makes the smallest values that a schema accepts: no member, element or entry that is not required. */
final class Values {
    private static final long NEW_YEAR_2030 = 1893456000;

    private final Deque<String> unions = new ArrayDeque<>();

    private Values() {}

    /** The smallest value, as it stands in a JSON body. */
    static JsonNode least(Schema schema) {
        return new Values().value(schema);
    }

    /** The smallest structure. */
    static ObjectNode least(StructureSchema schema) {
        return new Values().structure(schema);
    }

    /** Different values, as many as wanted or fewer if there are no more. */
    static List<JsonNode> different(Schema schema, int count) {
        List<JsonNode> values = new ArrayList<>();
        if (schema instanceof EnumSchema enumeration) {
            enumeration.wireValues().stream().limit(count).forEach(value -> values.add(Json.NODES.textNode(value)));
        } else if (isText(schema)) {
            Texts.legal(schema.constraints(), count).forEach(text -> values.add(Json.NODES.textNode(text)));
        } else {
            values.add(least(schema));
        }
        return values;
    }

    /** A list of this size; its elements differ only if they must. */
    static ArrayNode list(ListSchema schema, int size) {
        return new Values().elements(schema, size);
    }

    private static boolean isText(Schema schema) {
        return schema.type() == ShapeType.STRING;
    }

    private JsonNode value(Schema schema) {
        return switch (schema.type()) {
            case STRUCTURE -> structure((StructureSchema) schema);
            case UNION -> union((UnionSchema) schema);
            case LIST -> elements((ListSchema) schema, oneOrLeast(schema));
            case MAP -> entries((MapSchema) schema, (int) schema.constraints().minLength());
            case ENUM ->
                Json.NODES.textNode(
                        ((EnumSchema) schema).wireValues().iterator().next());
            case STRING -> Json.NODES.textNode(Texts.legal(schema.constraints()));
            case BLOB -> blob(oneOrLeast(schema));
            case BOOLEAN -> Json.NODES.booleanNode(true);
            case TIMESTAMP -> timestamp((ScalarSchema) schema);
            case INT_ENUM ->
                Json.NODES.numberNode(
                        ((ScalarSchema) schema).allowedIntegers().iterator().next());
            case BYTE, SHORT, INTEGER, LONG, BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> number(schema.constraints());
            case DOCUMENT -> Json.NODES.objectNode();
        };
    }

    /** Not nothing at all: as a whole body or in a query, an empty value is the same as none. */
    private static int oneOrLeast(Schema schema) {
        Constraints size = schema.constraints();
        return (int) Math.min(Math.max(1, size.minLength()), size.maxLength());
    }

    private ObjectNode structure(StructureSchema schema) {
        ObjectNode object = Json.NODES.objectNode();
        for (Member member : schema.members()) {
            if (member.required() && member.defaultValue() == null) {
                object.set(member.wireName(), value(member.schema()));
            }
        }
        return object;
    }

    /** The first variant that does not lead back to this union. */
    private ObjectNode union(UnionSchema schema) {
        unions.push(schema.name());
        Member variant = schema.members().stream()
                .filter(member -> !unions.contains(member.schema().name()))
                .findFirst()
                .orElseThrow();
        ObjectNode object = Json.NODES.objectNode();
        object.set(variant.wireName(), value(variant.schema()));
        unions.pop();
        return object;
    }

    private ArrayNode elements(ListSchema schema, int size) {
        ArrayNode array = Json.NODES.arrayNode(size);
        List<JsonNode> different = schema.constraints().uniqueItems() ? different(schema.element(), size) : List.of();
        for (int i = 0; i < size; i++) {
            array.add(i < different.size() ? different.get(i) : value(schema.element()));
        }
        return array;
    }

    /** A map of this size, or smaller if no more keys come to mind. */
    static ObjectNode map(MapSchema schema, int size) {
        return new Values().entries(schema, size);
    }

    private ObjectNode entries(MapSchema schema, int size) {
        ObjectNode object = Json.NODES.objectNode();
        for (JsonNode key : different(schema.key(), size)) {
            object.set(key.asText(), value(schema.value()));
        }
        return object;
    }

    /** A blob of this size. */
    static JsonNode blob(int size) {
        return Json.NODES.textNode(Base64.getEncoder().encodeToString(new byte[size]));
    }

    private static JsonNode timestamp(ScalarSchema schema) {
        TimestampFormat format = schema.timestampFormat();
        if (format == null || format == TimestampFormat.EPOCH_SECONDS) {
            return Json.NODES.numberNode(NEW_YEAR_2030);
        }
        return Json.NODES.textNode(
                format == TimestampFormat.DATE_TIME ? "2030-01-01T00:00:00Z" : "Tue, 01 Jan 2030 00:00:00 GMT");
    }

    private static JsonNode number(Constraints constraints) {
        BigDecimal value = BigDecimal.ONE;
        if (constraints.min() != null) {
            value = value.max(constraints.min());
        }
        if (constraints.max() != null) {
            value = value.min(constraints.max());
        }
        return Json.NODES.numberNode(value);
    }
}
