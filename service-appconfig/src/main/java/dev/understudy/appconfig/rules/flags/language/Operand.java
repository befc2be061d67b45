package dev.understudy.appconfig.rules.flags.language;

import org.jspecify.annotations.Nullable;

/** What operators work on. */
public sealed interface Operand {
    /** Its value in a context; null if the context has none. */
    @Nullable Value in(RuleContext context);

    /**
     * A value that is the same in every context.
     *
     * @param value the value
     */
    record Fixed(Term.Literal value) implements Operand {
        @Override
        public Value in(RuleContext context) {
            return value;
        }
    }

    /**
     * What the context says under a key.
     *
     * @param key the key
     */
    record FromContext(String key) implements Operand {
        @Override
        public @Nullable Value in(RuleContext context) {
            String given = context.value(key);
            return given == null ? null : new Value.Given(given);
        }
    }

    /**
     * Whether a rule matches.
     *
     * @param rule the rule
     */
    record Outcome(Rule rule) implements Operand {
        @Override
        public Value in(RuleContext context) {
            return new Term.Truth(rule.matches(context));
        }
    }
}
