package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.rules.flags.language.FlagRules;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;

/** Reads the variants of a flag: all have rules but the last, which is the default. */
final class VariantCheck {
    /** Besides the default: AWS takes 33 in all (recorded in 2026). */
    private static final int MOST = 32;

    private static final int MOST_ATTRIBUTES = 25;
    private static final int LONGEST_RULE = 16384;

    private final ValueCheck value;
    private final Problems problems;
    private final Checks checks;

    VariantCheck(ValueCheck value) {
        this.value = value;
        this.problems = value.problems();
        this.checks = new Checks(problems);
    }

    /** The variants as a document stores them. */
    ArrayNode variants(JsonNode given, String location) {
        checks.count(given.size() - 1, MOST, location);
        ArrayNode variants = JsonNodeFactory.instance.arrayNode();
        Set<String> names = new HashSet<>();
        boolean repeated = false;
        for (int i = 0; i < given.size(); i++) {
            ObjectNode variant = variant(given.get(i), location, i, i == given.size() - 1);
            repeated |= !names.add(variant.path("name").asText());
            variants.add(variant);
        }
        if (repeated) {
            problems.notSatisfied("UniqueVariantNames", location + ".variants.variants", variants);
        }
        return variants;
    }

    private ObjectNode variant(JsonNode given, String location, int index, boolean last) {
        String at = location + "." + index;
        SortedMap<String, JsonNode> members = checks.members(given, at);
        ObjectNode variant = JsonNodeFactory.instance.objectNode();
        SortedMap<String, JsonNode> attributes = value.attributes(
                checks.members(members.get("attributeValues"), at + ".attributeValues"), at + ".attributeValues", at);
        checks.count(attributes.size(), MOST_ATTRIBUTES, at + ".attributeValues");
        if (!attributes.isEmpty()) {
            variant.putObject("attributeValues").setAll(attributes);
        }
        if (!members.containsKey("enabled")) {
            problems.notSatisfied("Required", at + ".enabled", "");
        }
        variant.put("enabled", value.enabled(members.get("enabled"), at + ".enabled"));
        String name = checks.text(members.get("name"), Checks.NAME, at + ".name");
        if (name == null) {
            problems.notSatisfied("Required", at + ".name", "");
        }
        variant.put("name", name);
        String rule = Objects.requireNonNullElse(checks.text(members.get("rule"), LONGEST_RULE, at + ".rule"), "");
        rule(rule, location + ".variants." + name + ".rule", last);
        problems.addAll(FlagRules.details(at + ".rule", rule));
        return rule.isEmpty() ? variant : variant.put("rule", rule);
    }

    private void rule(String rule, String location, boolean last) {
        if (last && !rule.isEmpty()) {
            problems.notSatisfied("Empty", location, rule);
        } else if (!last && rule.isEmpty()) {
            problems.notSatisfied("NonEmpty", location, rule);
        }
    }
}
