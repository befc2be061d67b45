package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;

/**
 * Selects a part of an answer by JSONPath. A path that can only mean one value gives this value; one that could mean
 * several, such as one with {@code ..}, {@code [*]}, a slice or a filter, gives a list, even of one or none.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-outputs-inputs.html">Using
 *     action outputs as inputs</a>
 */
public final class Selector {
    /** No runbook needs more; what nests deeper than this allows could exhaust the stack. */
    private static final int LONGEST = 2_000;

    private Selector() {}

    /**
     * What a path selects.
     *
     * @param path begins with {@code $}
     * @throws Unresolved if it is no path, or selects nothing although it asks for one value, or looks at too much
     */
    public static JsonNode select(JsonNode root, String path) throws Unresolved {
        // The library would ignore a bracket that opens at the end.
        if (!path.startsWith("$") || path.endsWith("[") || path.length() > LONGEST) {
            throw invalid(path);
        }
        // Nor can it limit how long a regular expression takes.
        if (path.contains("=~")) {
            throw new Unresolved("The selector " + path + " has a regular expression, which is not evaluated here");
        }
        try {
            JsonNode found = node(JsonPath.compile(path).read((Object) root, configuration()));
            if (!found.isNull()) {
                return found;
            }
        } catch (MeteredAnswer.Exhausted tooMuch) {
            throw new Unresolved("The selector " + path + " looks at too many values");
        } catch (PathNotFoundException nothing) {
            throw nothing(path);
        } catch (JsonPathException wrong) {
            throw invalid(path);
        }
        throw nothing(path);
    }

    /** Made for each selection, so that each may take as long as any other. */
    private static Configuration configuration() {
        return Configuration.builder()
                .jsonProvider(new MeteredAnswer())
                .mappingProvider(new JacksonMappingProvider())
                .build();
    }

    /** Functions such as {@code length()} answer what is no node. */
    private static JsonNode node(Object found) {
        if (found instanceof JsonNode node) {
            return node;
        }
        if (found instanceof Integer number) {
            return IntNode.valueOf(number);
        }
        return found instanceof Number number
                ? DoubleNode.valueOf(number.doubleValue())
                : TextNode.valueOf(found.toString());
    }

    private static Unresolved nothing(String path) {
        return new Unresolved("No value is found for the selector " + path);
    }

    private static Unresolved invalid(String path) {
        return new Unresolved("The selector " + path + " is invalid");
    }
}
