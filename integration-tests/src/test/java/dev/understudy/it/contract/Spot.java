package dev.understudy.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.model.Member.Location;
import dev.understudy.core.model.Schema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place in the input of an operation where a value can stand.
 *
 * @param path where refusals say it is, in AWS's notation
 * @param schema what values there look like
 * @param required whether a value must stand there
 * @param location where the outermost member around it travels
 * @param inJson whether it is written as JSON, and not as text in a path, query or header
 * @param filled the input with a given value there, and everything else as small as possible; null for no value
 */
record Spot(
        String path,
        Schema schema,
        boolean required,
        Location location,
        boolean inJson,
        Function<@Nullable JsonNode, ObjectNode> filled) {

    /** The input with this value here. */
    ObjectNode with(JsonNode value) {
        return filled.apply(value);
    }

    /** The input with nothing here. */
    ObjectNode without() {
        return filled.apply(null);
    }

    /** Whether it is part of the path, where an empty text would make another path. */
    boolean inPath() {
        return location == Location.LABEL || location == Location.GREEDY_LABEL;
    }

    @Override
    public String toString() {
        return path;
    }
}
