package dev.understudy.appconfig.rules.flags.serving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.rules.flags.language.RuleContext;
import java.util.List;

/** What a flag answers, the same to everybody or not. */
public sealed interface FlagContent {
    /** What a client gets that evaluates no rules: of variants the default one, by its name (recorded in 2026). */
    ObjectNode plain();

    /**
     * A flag with one answer.
     *
     * @param settings the answer
     */
    record Basic(FlagSettings settings) implements FlagContent {
        @Override
        public ObjectNode plain() {
            return settings.toJson(null);
        }
    }

    /**
     * A flag with variants, of which the first applies whose rule matches.
     *
     * @param variants the variants
     */
    record MultiVariant(List<FlagVariant> variants) implements FlagContent {
        private static final FlagVariant NONE = FlagVariant.of("default", null, FlagSettings.OFF);

        /** Keeps a copy. */
        public MultiVariant {
            variants = List.copyOf(variants);
        }

        @Override
        public ObjectNode plain() {
            return variants.stream()
                    .filter(FlagVariant::isDefault)
                    .findFirst()
                    .orElse(NONE)
                    .toJson();
        }

        /** The variant that applies in a context. */
        public FlagVariant choose(RuleContext context) {
            return variants.stream()
                    .filter(variant -> variant.rule().rule().matches(context))
                    .findFirst()
                    .orElse(NONE);
        }
    }
}
