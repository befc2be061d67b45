package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the value of one flag: whether it is enabled, and its attributes, or variants of both. */
final class ValueCheck {
    private static final String ENABLED = "enabled";
    private static final String VARIANTS = "_variants";

    /** What Go's ParseBool takes for a truth value. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");

    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

    private final Problems problems;
    private final SortedMap<String, AttributeDefinition> defined;

    ValueCheck(Problems problems, SortedMap<String, AttributeDefinition> defined) {
        this.problems = problems;
        this.defined = defined;
    }

    /** Where problems go. */
    Problems problems() {
        return problems;
    }

    /** Puts what a value holds into the form in which it is stored. */
    void value(String flag, SortedMap<String, JsonNode> given, ObjectNode stored, String location) {
        JsonNode variants = given.get(VARIANTS);
        SortedMap<String, JsonNode> settings = new TreeMap<>(given);
        settings.keySet().removeIf(key -> key.startsWith("_"));
        if (variants == null) {
            basic(settings, stored, location);
            return;
        }
        if (!variants.isArray()) {
            problems.notSatisfied("Type(array)", location + "." + VARIANTS, variants);
        } else if (!settings.isEmpty() && !variants.isEmpty()) {
            problems.notSatisfied(
                    "StrictVariants",
                    location,
                    entry(flag, JsonNodeFactory.instance.objectNode().setAll(settings)));
        } else if (!variants.isEmpty()) {
            stored.set(VARIANTS, new VariantCheck(this).variants(variants, location + "." + VARIANTS));
        }
    }

    private void basic(SortedMap<String, JsonNode> settings, ObjectNode stored, String location) {
        SortedMap<String, JsonNode> members = new TreeMap<>(settings);
        JsonNode enabled = members.remove(ENABLED);
        SortedMap<String, JsonNode> all = attributes(members, location, location);
        all.put(ENABLED, JsonNodeFactory.instance.booleanNode(enabled(enabled, location + "." + ENABLED)));
        all.forEach(stored::set);
    }

    /** Whether a flag or a variant is enabled; it is not unless it says so. */
    boolean enabled(@Nullable JsonNode given, String location) {
        if (given == null) {
            return false;
        }
        if (given.isBoolean()) {
            return given.booleanValue();
        }
        boolean read = given.isTextual() && (TRUE.contains(given.asText()) || FALSE.contains(given.asText()));
        if (!read) {
            problems.invalid("AttributeType(boolean)", location, given);
        }
        return read && TRUE.contains(given.asText());
    }

    /**
     * The attributes of a value or a variant.
     *
     * @param location where their values stand
     * @param owner where their owner stands, which is blamed for what is missing
     */
    SortedMap<String, JsonNode> attributes(SortedMap<String, JsonNode> given, String location, String owner) {
        given.forEach((name, value) -> {
            AttributeDefinition definition = defined.get(name);
            if (definition == null) {
                problems.notSatisfied(
                        "Satisfies(map" + defined.keySet() + ")", location + "." + name, entry(name, value));
            } else {
                attribute(value, definition.constraints(), location + "." + name);
            }
        });
        missing(given, owner + ".attributes");
        return new TreeMap<>(given);
    }

    /** A required attribute is missed even if the flag is not enabled (recorded in 2026). */
    private void missing(SortedMap<String, JsonNode> given, String location) {
        boolean first = true;
        for (Map.Entry<String, AttributeDefinition> attribute : defined.entrySet()) {
            if (attribute.getValue().constraints().required() && !given.containsKey(attribute.getKey())) {
                if (first) {
                    problems.notSatisfied("Not(IsZero([]))", location, printed());
                    first = false;
                }
                problems.notSatisfied(
                        "Entries",
                        location + "." + attribute.getKey(),
                        entry(attribute.getKey(), attribute.getValue().printed()));
            }
        }
    }

    private ObjectNode printed() {
        ObjectNode printed = JsonNodeFactory.instance.objectNode();
        defined.forEach((name, definition) -> printed.set(name, definition.printed()));
        return printed;
    }

    private static ObjectNode entry(String key, JsonNode value) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("Key", key);
        return entry.set("Value", value);
    }

    private void attribute(JsonNode value, AttributeConstraints constraints, String location) {
        boolean typed = switch (constraints.type()) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isArray();
        };
        if (!typed) {
            problems.notSatisfied("AttributeType(" + constraints.type() + ")", location, value);
        } else if (value.isArray()) {
            elements(value, constraints.elements(), location);
        } else {
            scalar(value, constraints, location);
        }
    }

    private void elements(JsonNode array, @Nullable AttributeConstraints constraints, String location) {
        String type = constraints != null ? constraints.type() : array.path(0).isNumber() ? "number" : "string";
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            boolean typed = type.equals("number") ? element.isNumber() : element.isTextual();
            if (!typed) {
                problems.notSatisfied("ElementType(" + type + ")", location + "." + i, element);
            } else if (constraints != null) {
                scalar(element, constraints, location + "." + i);
            }
        }
    }

    private void scalar(JsonNode value, AttributeConstraints constraints, String location) {
        if (value.isNumber()) {
            number(value, constraints, location);
        } else if (value.isTextual()) {
            text(value.asText(), constraints, location);
        }
    }

    private void number(JsonNode value, AttributeConstraints constraints, String location) {
        BigDecimal minimum = constraints.minimum();
        BigDecimal maximum = constraints.maximum();
        if (minimum != null && value.decimalValue().compareTo(minimum) < 0) {
            problems.notSatisfied("FloatGTE(" + minimum.toPlainString() + ")", location, value);
        }
        if (maximum != null && value.decimalValue().compareTo(maximum) > 0) {
            problems.notSatisfied("FloatLTE(" + maximum.toPlainString() + ")", location, value);
        }
    }

    private void text(String value, AttributeConstraints constraints, String location) {
        List<String> choices = constraints.choices();
        if (choices != null && !choices.contains(value)) {
            problems.notSatisfied("OneOf(" + String.join(", ", choices) + ")", location, value);
        }
        if (constraints.pattern() != null
                && !constraints.pattern().matcher(value).find()) {
            problems.notSatisfied("Regexp(" + constraints.pattern().pattern() + ")", location, value);
        }
        if (value.length() > Checks.TEXT) {
            problems.notSatisfied("MaxLength(" + Checks.TEXT + ")", location, value);
        }
    }
}
