package dev.understudy.vectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Turns the parameters of vectors into values. */
final class ParamValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean withDefaults;

    private ParamValues(boolean withDefaults) {
        this.withDefaults = withDefaults;
    }

    /** What a server has read once it has filled in defaults. */
    static Structure input(StructureSchema schema, ObjectNode params) {
        return new ParamValues(true).structure(schema, params);
    }

    /** What a service answers, with nothing filled in. */
    static Structure output(StructureSchema schema, ObjectNode params) {
        return new ParamValues(false).structure(schema, params);
    }

    /** The value of a {@code default} trait. Unlike parameters, blobs there are base64. */
    static Object defaultValue(Schema schema, Node node) {
        return schema.type() == ShapeType.BLOB
                ? Blob.wrap(Base64.getDecoder().decode(node.expectStringNode().getValue()))
                : Objects.requireNonNull(new ParamValues(false).value(schema, node));
    }

    private Structure structure(StructureSchema schema, ObjectNode params) {
        @Nullable Object[] values = new Object[schema.members().size()];
        for (Member member : schema.members()) {
            Node param = params.getMember(member.name()).orElse(Node.nullNode());
            Object value = value(member.schema(), param);
            values[member.index()] = value == null && withDefaults ? member.defaultValue() : value;
        }
        return schema.create(values);
    }

    private @Nullable Object value(Schema schema, Node node) {
        if (node.isNullNode() && schema.type() != ShapeType.DOCUMENT) {
            return null;
        }
        return switch (schema.type()) {
            case STRUCTURE -> structure((StructureSchema) schema, node.expectObjectNode());
            case UNION -> union((UnionSchema) schema, node.expectObjectNode());
            case LIST -> list((ListSchema) schema, node);
            case MAP -> map((MapSchema) schema, node.expectObjectNode());
            case DOCUMENT -> node.isNullNode() ? null : document(node);
            case ENUM -> ((EnumSchema) schema).constant(node.expectStringNode().getValue());
            case STRING -> node.expectStringNode().getValue();
            case BLOB -> Blob.ofUtf8(node.expectStringNode().getValue());
            case BOOLEAN -> node.expectBooleanNode().getValue();
            case TIMESTAMP -> timestamp(node);
            default -> number(schema.type(), node);
        };
    }

    private static Instant timestamp(Node node) {
        if (node.isStringNode()) {
            return Instant.parse(node.expectStringNode().getValue());
        }
        double seconds = node.expectNumberNode().getValue().doubleValue();
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private Object union(UnionSchema schema, ObjectNode node) {
        String name = node.getStringMap().keySet().iterator().next();
        Member variant = schema.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
        return schema.create(variant.index(), Objects.requireNonNull(value(variant.schema(), node.expectMember(name))));
    }

    private List<?> list(ListSchema schema, Node node) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Node element : node.expectArrayNode().getElements()) {
            values.add(value(schema.element(), element));
        }
        return values;
    }

    private Map<String, ?> map(MapSchema schema, ObjectNode node) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        node.getStringMap().forEach((key, entry) -> values.put(key, value(schema.value(), entry)));
        return Collections.unmodifiableMap(values);
    }

    private static JsonNode document(Node node) {
        try {
            return JSON.readTree(Node.printJson(node));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Number number(ShapeType type, Node node) {
        if (node.isStringNode()) {
            double special = Double.parseDouble(node.expectStringNode().getValue());
            return type == ShapeType.FLOAT ? (Number) (float) special : (Number) special;
        }
        Number number = node.expectNumberNode().getValue();
        return switch (type) {
            case BYTE -> number.byteValue();
            case SHORT -> number.shortValue();
            case INTEGER, INT_ENUM -> number.intValue();
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            case BIG_INTEGER -> new BigInteger(number.toString());
            case BIG_DECIMAL -> new BigDecimal(number.toString());
            default -> throw new IllegalArgumentException(type + " is no number");
        };
    }
}
