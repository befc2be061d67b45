package dev.understudy.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Compares bodies: JSON by content, everything else by letter. */
final class BodyAssert {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODE = "__type";

    private BodyAssert() {}

    static void assertBody(byte[] actual, String expected, String mediaType) {
        if (mediaType.endsWith("json") && !expected.isEmpty()) {
            assertThat(tree(actual)).isEqualTo(tree(expected.getBytes(StandardCharsets.UTF_8)));
        } else {
            assertThat(new String(actual, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
    }

    /** Error codes may come with the shape's namespace or, as AWS sends them, without it. */
    private static JsonNode tree(byte[] json) {
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree instanceof ObjectNode object && object.has(CODE)) {
                String code = object.get(CODE).asText();
                object.put(CODE, code.substring(code.indexOf('#') + 1));
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
