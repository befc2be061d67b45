package dev.understudy.core.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a JSON tree with Jackson's generator alone. An {@code ObjectMapper} would do it too, but loading one takes
 * longer than starting the whole server, and the first thing that anybody asks a server is whether it is healthy.
 */
final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    static byte[] bytes(JsonNode tree) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(tree, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> writeArray(node, json);
            case STRING -> json.writeString(node.textValue());
            case NUMBER -> json.writeNumber(node.asText());
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NULL, MISSING -> json.writeNull();
            case BINARY, POJO -> throw new IllegalArgumentException("not a value of JSON: " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            json.writeFieldName(field.getKey());
            write(field.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeArray(JsonNode node, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (JsonNode element : node) {
            write(element, json);
        }
        json.writeEndArray();
    }
}
