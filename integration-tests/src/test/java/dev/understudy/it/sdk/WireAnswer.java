package dev.understudy.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer as it came.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the body as text
 */
public record WireAnswer(int status, Map<String, List<String>> headers, String body) {
    /** The body as JSON. */
    public JsonNode json() {
        return Shapes.json(body);
    }

    /** The first value of a header field, or null. */
    public @Nullable String header(String name) {
        for (Map.Entry<String, List<String>> field : headers.entrySet()) {
            if (name.equalsIgnoreCase(field.getKey()) && !field.getValue().isEmpty()) {
                return field.getValue().get(0);
            }
        }
        return null;
    }

    /** Fails unless this is a good answer. */
    public WireAnswer ok() {
        assertThat(status).as("status of %s", body).isEqualTo(200);
        return this;
    }

    /** Fails unless this is an error of restJson1, whose code travels in a header. */
    public WireAnswer isRestJsonError(int expectedStatus, String code) {
        assertThat(status).as("status of %s", body).isEqualTo(expectedStatus);
        assertThat(header("x-amzn-ErrorType")).as("code of %s", body).isEqualTo(code);
        return this;
    }

    /** Fails unless this is an error of awsJson1_1, whose code travels in the body. */
    public WireAnswer isAwsJsonError(int expectedStatus, String code) {
        assertThat(status).as("status of %s", body).isEqualTo(expectedStatus);
        assertThat(json().path("__type").asText()).as("code of %s", body).isEqualTo(code);
        return this;
    }
}
