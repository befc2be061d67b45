package dev.understudy.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import dev.understudy.core.validation.ConstraintCheck;
import dev.understudy.core.validation.InputAssembly;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON body as the value that a schema describes, and checks it against the model on the way.
 *
 * <p>Members that the model does not know are skipped; a null means that the member is absent; of repeated members the
 * last one counts.
 */
public final class JsonReader {
    /** Which members of a structure stand in the body. */
    public enum Scope {
        /** All of them: the protocol knows no other place. */
        EVERYTHING,
        /** Only those that are not bound to another part of the HTTP message. */
        BODY_MEMBERS
    }

    /** Other servers put a discriminator into unions; it says nothing that the variant does not. */
    private static final String TYPE_HINT = "__type";

    private final JsonParser parser;
    private final Violations violations;

    private JsonReader(JsonParser parser, Violations violations) {
        this.parser = parser;
        this.violations = violations;
    }

    /**
     * Reads a body that is a structure. An empty body means a structure without members.
     *
     * @param values takes the members; absent required members are not reported yet, see {@link InputAssembly}
     * @throws MalformedInput if the body is anything else
     */
    public static void readMembers(
            byte[] body, StructureSchema schema, Scope scope, @Nullable Object[] values, Violations violations) {
        if (body.length == 0) {
            return;
        }
        UnicodeCheck.check(body);
        try (JsonParser parser = JsonFormat.parser(body)) {
            JsonReader reader = new JsonReader(parser, violations);
            reader.expect(JsonToken.START_OBJECT, reader.firstToken(), schema.type());
            reader.readStructureMembers(schema, scope, values);
            reader.expectEnd();
        } catch (JsonProcessingException e) {
            throw JsonFormat.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a body that is the value of one member.
     *
     * @return the value, or null if the body is empty or null
     * @throws MalformedInput if the body is no such value
     */
    public static @Nullable Object readPayload(byte[] body, Member member, Violations violations) {
        if (body.length == 0) {
            return null;
        }
        UnicodeCheck.check(body);
        try (JsonParser parser = JsonFormat.parser(body)) {
            JsonReader reader = new JsonReader(parser, violations);
            Object value = reader.readMember(member, reader.firstToken());
            reader.expectEnd();
            return value;
        } catch (JsonProcessingException e) {
            throw JsonFormat.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonToken firstToken() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new MalformedInput("Unexpected end of the request body");
        }
        return token;
    }

    private void expectEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw new MalformedInput("Unexpected content after the end of the request body");
        }
    }

    private void expect(JsonToken expected, JsonToken token, ShapeType type) {
        if (token != expected) {
            throw WrongType.found(token, type);
        }
    }

    private void readStructureMembers(StructureSchema schema, Scope scope, @Nullable Object[] values)
            throws IOException {
        String name;
        while ((name = parser.nextFieldName()) != null) {
            Member member = schema.memberByWireName(name);
            JsonToken token = parser.nextToken();
            if (member == null || (scope == Scope.BODY_MEMBERS && member.location() != Member.Location.BODY)) {
                parser.skipChildren();
            } else {
                values[member.index()] = readMember(member, token);
            }
        }
    }

    private @Nullable Object readMember(Member member, JsonToken token) throws IOException {
        Schema schema = member.schema();
        if (token == JsonToken.VALUE_NULL && schema.type() != ShapeType.DOCUMENT) {
            return null;
        }
        violations.enter(member);
        Object value = readValue(schema, token, member.sensitive());
        violations.leave();
        return value;
    }

    private Object readValue(Schema schema, JsonToken token, boolean sensitive) throws IOException {
        Object value = readUnchecked(schema, token, sensitive);
        ConstraintCheck.check(schema, sensitive, value, violations);
        return value;
    }

    private Object readUnchecked(Schema schema, JsonToken token, boolean sensitive) throws IOException {
        return switch (schema.type()) {
            case STRUCTURE -> readStructure((StructureSchema) schema, token);
            case UNION -> readUnion((UnionSchema) schema, token);
            case LIST -> readList((ListSchema) schema, token, sensitive);
            case MAP -> readMap((MapSchema) schema, token, sensitive);
            case DOCUMENT -> JsonFormat.documents().readTree(parser);
            default -> ScalarReader.read(parser, token, schema);
        };
    }

    private Object readStructure(StructureSchema schema, JsonToken token) throws IOException {
        expect(JsonToken.START_OBJECT, token, ShapeType.STRUCTURE);
        @Nullable Object[] values = new Object[schema.members().size()];
        readStructureMembers(schema, Scope.EVERYTHING, values);
        return InputAssembly.structure(schema, values, violations);
    }

    private Object readUnion(UnionSchema schema, JsonToken token) throws IOException {
        expect(JsonToken.START_OBJECT, token, ShapeType.UNION);
        Member variant = null;
        Object value = null;
        String name;
        while ((name = parser.nextFieldName()) != null) {
            JsonToken valueToken = parser.nextToken();
            if (valueToken == JsonToken.VALUE_NULL || name.equals(TYPE_HINT)) {
                parser.skipChildren();
                continue;
            }
            if (variant != null) {
                throw new MalformedInput("Union " + schema.name() + " must have exactly one member set");
            }
            variant = schema.memberByWireName(name);
            if (variant == null) {
                throw new MalformedInput("Union " + schema.name() + " has no member " + name);
            }
            value = readMember(variant, valueToken);
        }
        if (variant == null || value == null) {
            throw new MalformedInput("Union " + schema.name() + " must have exactly one member set");
        }
        return InputAssembly.union(schema, variant, value, violations);
    }

    private List<?> readList(ListSchema schema, JsonToken token, boolean sensitive) throws IOException {
        expect(JsonToken.START_ARRAY, token, ShapeType.LIST);
        Schema element = schema.element();
        List<@Nullable Object> values = new ArrayList<>();
        JsonToken next;
        while ((next = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (next == JsonToken.VALUE_NULL && element.type() != ShapeType.DOCUMENT) {
                requireSparse(schema.sparse());
                values.add(null);
            } else {
                values.add(readPart(element, next, null, values.size(), sensitive));
            }
        }
        return schema.sparse() ? Collections.unmodifiableList(values) : List.copyOf(values);
    }

    /** Reads an element or entry. Scalars have no place of their own in reports: their collection is checked whole. */
    private Object readPart(Schema part, JsonToken token, @Nullable String key, int index, boolean sensitive)
            throws IOException {
        if (part instanceof ScalarSchema || part instanceof EnumSchema) {
            return readUnchecked(part, token, sensitive);
        }
        if (key == null) {
            violations.enter(index);
        } else {
            violations.enter(key);
        }
        Object value = readValue(part, token, sensitive);
        violations.leave();
        return value;
    }

    private Map<String, ?> readMap(MapSchema schema, JsonToken token, boolean sensitive) throws IOException {
        expect(JsonToken.START_OBJECT, token, ShapeType.MAP);
        Schema part = schema.value();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        String key;
        while ((key = parser.nextFieldName()) != null) {
            JsonToken next = parser.nextToken();
            if (next == JsonToken.VALUE_NULL && part.type() != ShapeType.DOCUMENT) {
                requireSparse(schema.sparse());
                values.put(key, null);
            } else {
                values.put(key, readPart(part, next, key, 0, sensitive));
            }
        }
        return schema.sparse() ? Collections.unmodifiableMap(values) : ImmutableMap.copyOf(values);
    }

    private void requireSparse(boolean sparse) {
        if (!sparse) {
            throw new MalformedInput("NULL_VALUE found where not expected.");
        }
    }
}
