package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tokens such as <code>{{ step.Output }}</code>. */
public final class Tokens {
    /** A token anywhere in a text; group 1 is what it names. */
    public static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_.:/-]+)\\s*}}");

    private static final Pattern NESTED = Pattern.compile("\\{\\{\\s*\\{\\{\\s*[A-Za-z0-9_.:/-]+\\s*}}\\s*}}");

    private Tokens() {}

    /** Whether there is a token anywhere in a value. */
    public static boolean any(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().contains("{{")
                    && TOKEN.matcher(value.textValue()).find();
        }
        for (JsonNode part : value) {
            if (any(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a token within a token anywhere in a value. */
    static boolean nested(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().contains("{{")
                    && NESTED.matcher(value.textValue()).find();
        }
        for (JsonNode part : value) {
            if (nested(part)) {
                return true;
            }
        }
        return false;
    }

    /** Adds what the tokens in a value name. */
    static void collect(JsonNode value, Set<String> names) {
        if (value.isTextual() && value.textValue().contains("{{")) {
            Matcher matcher = TOKEN.matcher(value.textValue());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        value.forEach(part -> collect(part, names));
    }
}
