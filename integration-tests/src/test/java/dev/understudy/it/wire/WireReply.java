package dev.understudy.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer, read as a client of its protocol reads it. */
public final class WireReply {
    private static final int SHOWN = 500;

    private final Protocol protocol;
    private final WireResponse response;

    /** An answer in this protocol. */
    public WireReply(Protocol protocol, WireResponse response) {
        this.protocol = protocol;
        this.response = response;
    }

    /** The HTTP status. */
    public int status() {
        return response.status();
    }

    /** Whether it is a good answer. */
    public boolean succeeded() {
        return status() < 300;
    }

    /** The value of a header, or null. */
    public @Nullable String header(String name) {
        return response.headers().first(name);
    }

    /** The body as a tree; a missing node if there is no body. */
    public JsonNode body() {
        return response.body().length == 0 ? Json.NODES.missingNode() : Json.tree(response.body());
    }

    /** The body as text. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** What a client takes for the error code; null if it finds none. */
    public @Nullable String errorCode() {
        if (protocol == Protocol.REST_JSON_1) {
            return header("X-Amzn-ErrorType");
        }
        JsonNode type = body().get("__type");
        return type == null ? null : type.asText();
    }

    /** The text of the error, empty if it has none. Members of errors are named one way or the other. */
    public String errorMessage() {
        JsonNode body = body();
        return body.path("message").asText(body.path("Message").asText());
    }

    /** Fails unless this is an error that clients of the protocol can read. */
    public WireReply isWellFormedError() {
        assertThat(status()).as("status of %s", this).isBetween(400, 599);
        assertThat(errorCode()).as("error code of %s", this).isNotBlank();
        assertThat(body().isObject()).as("body of %s is an object", this).isTrue();
        assertThat(header("Content-Type")).as("content type of %s", this).isEqualTo(contentType());
        assertThat(header("x-amzn-RequestId")).as("request id of %s", this).isNotBlank();
        return this;
    }

    private String contentType() {
        return switch (protocol) {
            case REST_JSON_1 -> "application/json";
            case AWS_JSON_1_0 -> "application/x-amz-json-1.0";
            case AWS_JSON_1_1 -> "application/x-amz-json-1.1";
        };
    }

    @Override
    public String toString() {
        String text = text();
        return status() + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
