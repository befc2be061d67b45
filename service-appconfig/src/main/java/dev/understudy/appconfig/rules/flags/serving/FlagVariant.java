package dev.understudy.appconfig.rules.flags.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.rules.flags.language.FlagRules;
import dev.understudy.appconfig.rules.flags.language.Rule;
import dev.understudy.appconfig.rules.flags.language.Term;
import org.jspecify.annotations.Nullable;

/**
 * One of the answers that a flag may give.
 *
 * @param name its name
 * @param ruleText to whom it applies, as written; null if to everybody
 * @param rule the same, understood
 * @param settings what it says
 */
public record FlagVariant(String name, @Nullable String ruleText, FlagRules.Parsed rule, FlagSettings settings) {
    private static final FlagRules.Parsed ALWAYS = new FlagRules.Parsed(new Term.Truth(true), new Rule.Always(true));
    private static final FlagRules.Parsed NEVER = new FlagRules.Parsed(new Term.Truth(false), new Rule.Always(false));

    /**
     * A variant.
     *
     * @param ruleText null or empty if it applies to everybody; a rule that makes no sense, as only an extension can
     *     bring in, applies to nobody
     */
    public static FlagVariant of(String name, @Nullable String ruleText, FlagSettings settings) {
        if (ruleText == null || ruleText.isEmpty()) {
            return new FlagVariant(name, null, ALWAYS, settings);
        }
        return new FlagVariant(name, ruleText, parsed(ruleText), settings);
    }

    private static FlagRules.Parsed parsed(String ruleText) {
        try {
            return FlagRules.parse(ruleText);
        } catch (IllegalArgumentException e) {
            return NEVER;
        }
    }

    /** What a client gets. */
    public ObjectNode toJson() {
        return settings.toJson(name);
    }

    /** The variant as documents have it. */
    public ObjectNode stored() {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("name", name).put("enabled", settings.enabled());
        if (!settings.attributes().isEmpty()) {
            stored.putObject("attributeValues").setAll(settings.attributes());
        }
        return ruleText == null ? stored : stored.put("rule", ruleText);
    }

    /** Whether it is the answer when no other applies. */
    public boolean isDefault() {
        return ruleText == null;
    }
}
