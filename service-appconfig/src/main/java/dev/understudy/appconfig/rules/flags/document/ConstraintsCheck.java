package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a flag says about its attributes. */
final class ConstraintsCheck {
    private static final int MOST_ATTRIBUTES = 25;
    private static final int MOST_CHOICES = 100;
    private static final List<String> TYPES = List.of("number", "string", "boolean", "array");
    private static final List<String> ELEMENT_TYPES = List.of("number", "string");

    /** Attributes would hide it. */
    private static final String RESERVED = "enabled";

    private final Checks checks;
    private final Problems problems;

    ConstraintsCheck(Problems problems) {
        this.checks = new Checks(problems);
        this.problems = problems;
    }

    /** The attributes of a flag in order of their names. */
    SortedMap<String, AttributeDefinition> attributes(@Nullable JsonNode given, String location) {
        SortedMap<String, AttributeDefinition> attributes = new TreeMap<>();
        SortedMap<String, JsonNode> members = checks.members(given, location);
        checks.count(members.size(), MOST_ATTRIBUTES, location);
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            String name = member.getKey();
            String at = location + "." + name;
            checks.key(name, at);
            if (name.equals(RESERVED)) {
                problems.notSatisfied("Not(OneOf(" + RESERVED + "))", at, name);
            }
            SortedMap<String, JsonNode> definition = checks.members(member.getValue(), at);
            AttributeConstraints constraints = constraints(definition.get("constraints"), at + ".constraints", TYPES);
            if (constraints != null) {
                attributes.put(
                        name,
                        new AttributeDefinition(
                                checks.text(definition.get("description"), Checks.TEXT, at + ".description"),
                                constraints));
            }
        }
        return attributes;
    }

    private @Nullable AttributeConstraints constraints(
            @Nullable JsonNode given, String location, List<String> allowedTypes) {
        if (given == null) {
            problems.notSatisfied("Required", location, "");
            return null;
        }
        SortedMap<String, JsonNode> members = checks.members(given, location);
        JsonNode type = members.get("type");
        if (type == null || !allowedTypes.contains(type.asText())) {
            problems.notSatisfied(
                    "OneOf(" + String.join(", ", allowedTypes) + ")",
                    location + ".type",
                    type == null ? "" : FlagJson.text(type));
            return null;
        }
        boolean required = truth(members.get("required"), location + ".required");
        return switch (type.asText()) {
            case "number" ->
                new AttributeConstraints(
                        "number",
                        required,
                        number(members.get("minimum"), location + ".minimum"),
                        number(members.get("maximum"), location + ".maximum"),
                        null,
                        null,
                        null);
            case "string" -> text(members, required, location);
            case "array" ->
                new AttributeConstraints(
                        "array",
                        required,
                        null,
                        null,
                        null,
                        null,
                        members.containsKey("elements")
                                ? constraints(members.get("elements"), location + ".elements", ELEMENT_TYPES)
                                : null);
            default -> new AttributeConstraints("boolean", required, null, null, null, null, null);
        };
    }

    private AttributeConstraints text(SortedMap<String, JsonNode> members, boolean required, String location) {
        List<String> choices = choices(members.get("enum"), location + ".enum");
        Pattern pattern = pattern(members.get("pattern"), location + ".pattern");
        if (choices != null && pattern != null) {
            problems.notSatisfied("EnumOrPattern", location, pattern.pattern());
        }
        return new AttributeConstraints("string", required, null, null, choices, pattern, null);
    }

    private @Nullable List<String> choices(@Nullable JsonNode given, String location) {
        if (given == null) {
            return null;
        }
        if (!given.isArray()) {
            problems.notSatisfied("Type(array)", location, given);
            return null;
        }
        checks.count(given.size(), MOST_CHOICES, location);
        List<String> choices = new ArrayList<>();
        for (JsonNode choice : given) {
            if (choice.isTextual()) {
                choices.add(choice.asText());
            } else {
                problems.notSatisfied("ElementType(string)", location + "." + choices.size(), choice);
            }
        }
        return choices.isEmpty() ? null : choices;
    }

    private @Nullable Pattern pattern(@Nullable JsonNode given, String location) {
        String pattern = checks.text(given, Checks.TEXT, location);
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            problems.notSatisfied("ValidRegexp", location, pattern);
            return null;
        }
    }

    private @Nullable BigDecimal number(@Nullable JsonNode given, String location) {
        if (given == null) {
            return null;
        }
        if (!given.isNumber()) {
            problems.notSatisfied("Type(number)", location, given);
            return null;
        }
        return given.decimalValue();
    }

    private boolean truth(@Nullable JsonNode given, String location) {
        if (given != null && !given.isBoolean()) {
            problems.notSatisfied("Type(boolean)", location, given);
        }
        return given != null && given.asBoolean();
    }
}
