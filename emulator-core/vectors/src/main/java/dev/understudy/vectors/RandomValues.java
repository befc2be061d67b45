package dev.understudy.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.UnionSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up values that schemas without constraints allow, the same ones for the same seed. */
public final class RandomValues {
    private static final String[] TEXTS = {"", "a", "a, b", "\"", "\\", "ü", "😀", "two words", "null", "0", "{}"};
    private static final Double[] SPECIAL = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
    private static final int DOCUMENT_DEPTH = 2;
    private static final long LAST_SECOND = 253_402_300_799L;

    private final Random random;

    /** Prepares values. */
    public RandomValues(Random random) {
        this.random = random;
    }

    /** A structure in which about every third member is absent. */
    public Structure structure(StructureSchema schema) {
        @Nullable Object[] values = new Object[schema.members().size()];
        for (Member member : schema.members()) {
            if (random.nextInt(3) > 0) {
                values[member.index()] = value(member.schema());
            }
        }
        return schema.create(values);
    }

    private Object value(Schema schema) {
        return switch (schema.type()) {
            case STRUCTURE -> structure((StructureSchema) schema);
            case UNION -> {
                UnionSchema union = (UnionSchema) schema;
                Member variant =
                        union.members().get(random.nextInt(union.members().size()));
                yield union.create(variant.index(), value(variant.schema()));
            }
            case LIST -> list((ListSchema) schema);
            case MAP -> map((MapSchema) schema);
            case DOCUMENT -> document(DOCUMENT_DEPTH);
            case ENUM -> {
                EnumSchema constants = (EnumSchema) schema;
                List<String> values = List.copyOf(constants.wireValues());
                yield Objects.requireNonNull(constants.constant(values.get(random.nextInt(values.size()))));
            }
            case STRING -> text();
            case BLOB -> {
                byte[] bytes = new byte[random.nextInt(20)];
                random.nextBytes(bytes);
                yield Blob.wrap(bytes);
            }
            case BOOLEAN -> random.nextBoolean();
            case TIMESTAMP -> time((ScalarSchema) schema);
            default -> number(schema.type());
        };
    }

    private List<?> list(ListSchema schema) {
        List<@Nullable Object> values = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.add(schema.sparse() && random.nextInt(3) == 0 ? null : value(schema.element()));
        }
        return Collections.unmodifiableList(values);
    }

    private Map<String, ?> map(MapSchema schema) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            values.put(text(), schema.sparse() && random.nextInt(3) == 0 ? null : value(schema.value()));
        }
        return Collections.unmodifiableMap(values);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }

    private Instant time(ScalarSchema schema) {
        long second = random.nextLong(LAST_SECOND);
        return schema.timestampFormat() == TimestampFormat.HTTP_DATE
                ? Instant.ofEpochSecond(second)
                : Instant.ofEpochSecond(second, random.nextInt(1000) * 1_000_000L);
    }

    private JsonNode document(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> nodes.textNode(text());
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.booleanNode(random.nextBoolean());
            // A null on top would be an absent member to unions.
            case 3 -> depth == DOCUMENT_DEPTH ? nodes.objectNode() : nodes.nullNode();
            case 4 -> nodes.arrayNode().add(document(depth - 1)).add(document(depth - 1));
            default -> {
                ObjectNode object = nodes.objectNode();
                object.set(text(), document(depth - 1));
                yield object;
            }
        };
    }

    private Number number(ShapeType type) {
        return switch (type) {
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INTEGER -> random.nextInt();
            case INT_ENUM -> 1 + random.nextInt(3);
            case LONG -> random.nextLong();
            case FLOAT -> (Number) (float) floating();
            case DOUBLE -> (Number) floating();
            case BIG_INTEGER -> new BigInteger(120, random).negate();
            case BIG_DECIMAL -> new BigDecimal(new BigInteger(80, random), random.nextInt(40) - 20);
            default -> throw new IllegalArgumentException(type + " is no number");
        };
    }

    private double floating() {
        return random.nextInt(4) == 0
                ? SPECIAL[random.nextInt(SPECIAL.length)]
                : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
    }
}
