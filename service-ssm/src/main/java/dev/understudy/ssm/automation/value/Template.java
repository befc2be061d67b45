package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.ssm.automation.program.Tokens;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Replaces tokens by what they stand for. A token alone keeps the type of its value; within text everything becomes
 * text. A list that a token puts into a list is flattened, as AWS's examples for {@code InstanceIds} have it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-variables.html">Automation
 *     system variables</a>
 */
public final class Template {
    /** Without a limit, a runbook whose steps name the outputs of the one before twice would fill the memory. */
    private static final int MOST = 1 << 20;

    private final Scope scope;
    private long room = MOST;

    private Template(Scope scope) {
        this.scope = scope;
    }

    /**
     * A value without tokens.
     *
     * @throws Unresolved if a token has no value, or all of them together are too long
     */
    public static JsonNode resolve(JsonNode template, Scope scope) throws Unresolved {
        return new Template(scope).resolved(template);
    }

    private JsonNode resolved(JsonNode template) throws Unresolved {
        if (template.isTextual()) {
            return text(template.textValue());
        }
        if (template.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : template) {
                JsonNode value = resolved(item);
                if (item.isTextual() && value.isArray()) {
                    list.addAll((ArrayNode) value);
                } else {
                    list.add(value);
                }
            }
            return list;
        }
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : template.properties()) {
                object.set(member.getKey(), resolved(member.getValue()));
            }
            return object;
        }
        return template;
    }

    /** A value in which only those tokens are replaced that have a value, or none if that is too long. */
    public static JsonNode partly(JsonNode template, Scope scope) {
        Scope lenient = name -> {
            JsonNode value = scope.value(name);
            return value == null ? TextNode.valueOf("{{" + name + "}}") : value;
        };
        try {
            return resolve(template, lenient);
        } catch (Unresolved tooLong) {
            return template;
        }
    }

    private JsonNode text(String text) throws Unresolved {
        if (!text.contains("{{")) {
            return TextNode.valueOf(text);
        }
        Matcher matcher = Tokens.TOKEN.matcher(text);
        if (matcher.matches()) {
            return value(matcher.group(1));
        }
        StringBuilder resolved = new StringBuilder();
        int copied = 0;
        matcher.reset();
        while (matcher.find()) {
            resolved.append(text.substring(copied, matcher.start()));
            JsonNode value = value(matcher.group(1));
            resolved.append(value.isTextual() ? value.textValue() : value.toString());
            copied = matcher.end();
        }
        return TextNode.valueOf(resolved.append(text.substring(copied)).toString());
    }

    private JsonNode value(String name) throws Unresolved {
        JsonNode value = scope.value(name);
        if (value == null) {
            throw new Unresolved("Input {{ " + name + " }} cannot be resolved to a value");
        }
        room -= TextLength.of(value);
        if (room < 0) {
            throw new Unresolved("The values of tokens have more than " + MOST + " characters");
        }
        return value;
    }
}
