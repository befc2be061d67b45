package dev.understudy.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.core.validation.MalformedInput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/** The one configuration of Jackson. */
final class JsonFormat {
    /** How deep values may nest; far more than any model needs, far less than a stack holds. */
    static final int MAX_DEPTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            // The size of a body is limited before it gets here.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Where a parser began what it did not end, and which setting limits it: {@code (…)} and {@code , from `…`}. */
    private static final Pattern PARSER_JARGON = Pattern.compile(" \\([^()]*\\[Source: .*|, from `[^`]*`");

    private static final ObjectMapper DOCUMENTS = new ObjectMapper(FACTORY);

    private JsonFormat() {}

    static JsonParser parser(byte[] body) throws IOException {
        return FACTORY.createParser(body);
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /** Says what is wrong with a body, and where, without what only this program's authors understand. */
    static MalformedInput malformed(JsonProcessingException problem) {
        String what = PARSER_JARGON.matcher(problem.getOriginalMessage()).replaceAll("");
        JsonLocation place = problem.getLocation();
        return new MalformedInput(
                place == null ? what : what + " at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    /** Reads and writes trees, which only document members need. */
    static ObjectMapper documents() {
        return DOCUMENTS;
    }
}
