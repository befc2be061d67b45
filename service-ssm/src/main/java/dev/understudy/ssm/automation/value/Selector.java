package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects a part of an answer by JSONPath, as far as runbooks have it: {@code .name}, {@code ['name']}, {@code [0]},
 * {@code ..name} and {@code [*]}. The last two give lists, even of one.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-outputs-inputs.html">Using
 *     action outputs as inputs</a>
 */
public final class Selector {
    private static final Pattern PART = Pattern.compile(
            "\\.\\.(?<deep>[A-Za-z0-9_-]+)|\\.(?<child>[A-Za-z0-9_-]+)|\\['(?<quoted>[^']+)']|\\[(?<index>\\d{1,9})]"
                    + "|(?<all>\\[\\*]|\\.\\*)");

    private Selector() {}

    /**
     * What a path selects.
     *
     * @param path begins with {@code $}
     * @throws Unresolved if it is no path, or selects nothing although it asks for one value
     */
    public static JsonNode select(JsonNode root, String path) throws Unresolved {
        if (!path.startsWith("$")) {
            throw new Unresolved("The selector " + path + " is invalid");
        }
        List<JsonNode> found = List.of(root);
        boolean several = false;
        Matcher part = PART.matcher(path);
        int end = 1;
        while (end < path.length()) {
            if (!part.find(end) || part.start() != end) {
                throw new Unresolved("The selector " + path + " is invalid");
            }
            several |= part.group("deep") != null || part.group("all") != null;
            found = step(found, part);
            end = part.end();
        }
        if (several) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            found.forEach(list::add);
            return list;
        }
        if (found.isEmpty()) {
            throw new Unresolved("No value is found for the selector " + path);
        }
        return found.get(0);
    }

    private static List<JsonNode> step(List<JsonNode> from, Matcher part) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode node : from) {
            if (part.group("deep") != null) {
                deep(node, part.group("deep"), found);
            } else if (part.group("all") != null) {
                node.forEach(found::add);
            } else {
                JsonNode child = child(node, part);
                if (!child.isMissingNode() && !child.isNull()) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static JsonNode child(JsonNode node, Matcher part) {
        if (part.group("index") != null) {
            return node.path(Integer.parseInt(part.group("index")));
        }
        return node.path(part.group("child") != null ? part.group("child") : part.group("quoted"));
    }

    private static void deep(JsonNode node, String name, List<JsonNode> found) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(name)) {
                found.add(member.getValue());
            }
        }
        node.forEach(part -> deep(part, name, found));
    }
}
