package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.core.model.Blob;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Feature flag documents as text. */
final class FlagJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FlagJson() {}

    /** The JSON in some bytes; null if they are none. */
    static @Nullable JsonNode read(Blob bytes) {
        try {
            return MAPPER.readTree(bytes.unsafeBytes());
        } catch (IOException e) {
            return null;
        }
    }

    /** JSON as AppConfig stores it, which writes characters with a meaning in HTML as escapes (recorded in 2026). */
    static Blob write(JsonNode document) {
        try {
            return Blob.ofUtf8(MAPPER.writeValueAsString(document)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as details show it: a text as it is, anything else as JSON. */
    static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
