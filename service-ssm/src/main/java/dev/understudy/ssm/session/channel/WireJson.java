package dev.understudy.ssm.session.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads what clients say in JSON; loaded with the first data channel, because a mapper takes long to load. */
final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WireJson() {}

    /** The value of a text; what is no JSON has no members. */
    static JsonNode read(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value == null ? MissingNode.getInstance() : value;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
