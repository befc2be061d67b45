package dev.understudy.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.WireEnum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, as their schemas say. Absent members are left out, unless their model wants a text. */
public final class JsonWriter {
    /** Stands for a sensitive value, as in the texts of records. */
    private static final String MASK = "***";

    private final JsonGenerator generator;
    private final boolean masking;

    private JsonWriter(JsonGenerator generator, boolean masking) {
        this.generator = generator;
        this.masking = masking;
    }

    /** A structure with those of its members that are in scope. */
    public static byte[] structure(Structure structure, JsonReader.Scope scope) {
        return write(writer -> {
            writer.generator.writeStartObject();
            writer.writeMembers(structure, scope);
            writer.generator.writeEndObject();
        });
    }

    /**
     * An error with those of its members that are in scope, preceded by its code.
     *
     * @param codeMember the member that carries the code, as in {@code __type}
     */
    public static byte[] error(Structure error, JsonReader.Scope scope, String codeMember, String code) {
        return write(writer -> {
            writer.generator.writeStartObject();
            writer.generator.writeStringField(codeMember, code);
            writer.writeMembers(error, scope);
            writer.generator.writeEndObject();
        });
    }

    /** All members of a structure as a tree, for whoever has to look into answers that it does not know the type of. */
    public static JsonNode tree(Structure structure) {
        return tree(structure, false);
    }

    /** All members of a structure as a tree for people to read, with {@code ***} for sensitive values at any depth. */
    public static JsonNode masked(Structure structure) {
        return tree(structure, true);
    }

    private static JsonNode tree(Structure structure, boolean masking) {
        try {
            return JsonFormat.documents()
                    .readTree(write(masking, writer -> writer.writeValue(structure.structureSchema(), structure)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One value, be it a structure, a union, a document or anything else. */
    public static byte[] payload(Schema schema, Object value) {
        return write(writer -> writer.writeValue(schema, value));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(JsonWriter writer) throws IOException;
    }

    private static byte[] write(Content content) {
        return write(false, content);
    }

    private static byte[] write(boolean masking, Content content) {
        ByteArrayBuilder buffer = new ByteArrayBuilder();
        try (JsonGenerator generator = JsonFormat.generator(buffer)) {
            content.writeTo(new JsonWriter(generator, masking));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer.getClearAndRelease();
    }

    private void writeMembers(Structure structure, JsonReader.Scope scope) throws IOException {
        for (Member member : structure.structureSchema().members()) {
            if (scope == JsonReader.Scope.BODY_MEMBERS && isElsewhere(member)) {
                continue;
            }
            Object value = structure.memberAt(member.index());
            if (value == null) {
                value = member.defaultValue();
            }
            if (value != null) {
                generator.writeFieldName(member.wireName());
                writeMember(member, value);
            } else if (member.emptyWhenAbsent()) {
                generator.writeStringField(member.wireName(), "");
            }
        }
    }

    private void writeMember(Member member, Object value) throws IOException {
        if (masking && member.sensitive()) {
            generator.writeString(MASK);
        } else {
            writeValue(member.schema(), value);
        }
    }

    /** Whether an answer carries a member outside its body; answers know neither paths nor query strings. */
    private static boolean isElsewhere(Member member) {
        return switch (member.location()) {
            case HEADER, PREFIX_HEADERS, PAYLOAD, RESPONSE_CODE -> true;
            case BODY, LABEL, GREEDY_LABEL, QUERY, QUERY_PARAMS -> false;
        };
    }

    private void writeValue(Schema schema, Object value) throws IOException {
        switch (schema.type()) {
            case STRING -> generator.writeString((String) value);
            case ENUM -> generator.writeString(((WireEnum) value).wireValue());
            case BOOLEAN -> generator.writeBoolean((Boolean) value);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> generator.writeNumber(((Number) value).longValue());
            case FLOAT -> generator.writeNumber((Float) value);
            case DOUBLE -> generator.writeNumber((Double) value);
            case BIG_INTEGER -> generator.writeNumber((BigInteger) value);
            case BIG_DECIMAL -> generator.writeNumber((BigDecimal) value);
            case BLOB -> writeBlob((Blob) value);
            case TIMESTAMP -> writeTimestamp((ScalarSchema) schema, (Instant) value);
            case DOCUMENT -> JsonFormat.documents().writeTree(generator, (JsonNode) value);
            case LIST -> writeList((ListSchema) schema, (List<?>) value);
            case MAP -> writeMap((MapSchema) schema, (Map<?, ?>) value);
            case STRUCTURE -> {
                generator.writeStartObject();
                writeMembers((Structure) value, JsonReader.Scope.EVERYTHING);
                generator.writeEndObject();
            }
            case UNION -> writeUnion((Union) value);
        }
    }

    private void writeBlob(Blob blob) throws IOException {
        generator.writeString(Base64.getEncoder().encodeToString(blob.unsafeBytes()));
    }

    private void writeTimestamp(ScalarSchema schema, Instant time) throws IOException {
        TimestampFormat format = schema.timestampFormat();
        if (format == null || format == TimestampFormat.EPOCH_SECONDS) {
            generator.writeNumber(Timestamps.write(time, TimestampFormat.EPOCH_SECONDS));
        } else {
            generator.writeString(Timestamps.write(time, format));
        }
    }

    private void writeList(ListSchema schema, List<?> values) throws IOException {
        Schema element = schema.element();
        generator.writeStartArray();
        for (Object value : values) {
            writeOrNull(element, value);
        }
        generator.writeEndArray();
    }

    private void writeMap(MapSchema schema, Map<?, ?> values) throws IOException {
        Schema part = schema.value();
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            generator.writeFieldName((String) entry.getKey());
            writeOrNull(part, entry.getValue());
        }
        generator.writeEndObject();
    }

    private void writeOrNull(Schema schema, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else {
            writeValue(schema, value);
        }
    }

    private void writeUnion(Union union) throws IOException {
        Member variant = union.unionSchema().members().get(union.variantIndex());
        generator.writeStartObject();
        generator.writeFieldName(variant.wireName());
        writeMember(variant, union.variantValue());
        generator.writeEndObject();
    }
}
