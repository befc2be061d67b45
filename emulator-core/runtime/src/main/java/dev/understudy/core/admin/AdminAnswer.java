package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A good answer of the admin API. */
public sealed interface AdminAnswer {
    /** The answer as JSON; a text becomes a string. */
    JsonNode json();

    /**
     * JSON.
     *
     * @param json the body
     */
    record Json(JsonNode json) implements AdminAnswer {}

    /**
     * A text in a format that somebody else prescribes.
     *
     * @param mediaType what it is
     * @param text the body
     */
    record Text(String mediaType, String text) implements AdminAnswer {
        @Override
        public JsonNode json() {
            return TextNode.valueOf(text);
        }
    }
}
