package dev.understudy.core.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;

/** Asks the admin API without a network. */
record AdminClient(WireHandler handler) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    Answer get(String target) {
        return send("GET", target, "");
    }

    Answer post(String target, String body) {
        return send("POST", target, body);
    }

    Answer put(String target, String body) {
        return send("PUT", target, body);
    }

    Answer send(String method, String target, String body, String... headers) {
        int mark = target.indexOf('?');
        String path = "/_understudy/" + (mark < 0 ? target : target.substring(0, mark));
        String query = mark < 0 ? "" : target.substring(mark + 1);
        WireRequest request =
                new WireRequest(method, path, query, HeaderList.of(headers), body.getBytes(StandardCharsets.UTF_8));
        WireResponse response = handler.handle(request).toCompletableFuture().join();
        return new Answer(response.status(), tree(response.body()));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + new String(json, StandardCharsets.UTF_8), e);
        }
    }

    record Answer(int status, JsonNode body) {
        String error() {
            return body.path("error").asText();
        }

        String text(String member) {
            return body.path(member).asText();
        }
    }
}
