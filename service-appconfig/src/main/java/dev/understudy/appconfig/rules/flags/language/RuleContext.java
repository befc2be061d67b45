package dev.understudy.appconfig.rules.flags.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is applied to.
 *
 * @param values what the caller says, by key
 * @param flagKey the flag whose rule it is: without a seed, {@code split} differs from flag to flag
 */
public record RuleContext(Map<String, String> values, String flagKey) {
    /** Keeps a copy. */
    public RuleContext {
        values = Map.copyOf(values);
    }

    /** What the caller says under a key, or null. */
    @Nullable String value(String key) {
        return values.get(key);
    }
}
