package dev.understudy.appconfig.rules.flags.language;

import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import java.util.ArrayList;
import java.util.List;

/** The entrance to the rule language: reads rules, and says what is wrong with them as AWS's error details do. */
public final class FlagRules {
    private static final int LONGEST_EXCERPT = 100;
    private static final String ELLIPSIS = "...";

    private FlagRules() {}

    /**
     * A rule in both forms.
     *
     * @param term as written
     * @param rule as understood
     */
    public record Parsed(Term term, Rule rule) {}

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if anything is wrong with it; {@link #problems} says what
     */
    public static Parsed parse(String rule) {
        try {
            Term term = TermReader.read(rule);
            RuleReader reader = new RuleReader();
            Parsed parsed = new Parsed(term, reader.whole(term));
            if (reader.problems().isEmpty()) {
                return parsed;
            }
        } catch (MalformedRule e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException(problems(rule).toString());
    }

    /** Everything that is wrong with a rule; empty if it is right. */
    public static List<RuleProblem> problems(String rule) {
        try {
            RuleReader reader = new RuleReader();
            reader.whole(TermReader.read(rule));
            return List.copyOf(reader.problems());
        } catch (MalformedRule e) {
            return List.of(new RuleProblem("", "NotAnExpression"));
        }
    }

    /**
     * What AWS says about the rule of a variant: that it should be empty or valid, and is neither. Constraints, types and
     * values are as recorded in 2026. A rule may be empty only in a default variant, which is checked elsewhere.
     *
     * @param location where the rule stands, as in {@code values.checkout._variants.0.rule}
     * @return empty if nothing is wrong
     */
    public static List<InvalidConfigurationDetail> details(String location, String rule) {
        List<RuleProblem> problems = rule.isEmpty() ? List.of() : problems(rule);
        List<InvalidConfigurationDetail> details = new ArrayList<>();
        if (!problems.isEmpty()) {
            details.add(new InvalidConfigurationDetail("Empty", location, null, "NotSatisfied", rule));
        }
        for (RuleProblem problem : problems) {
            String where = problem.path().isEmpty() ? location : location + "." + problem.path();
            details.add(new InvalidConfigurationDetail(
                    "RuleIsValid", where, problem.reason(), "NotSatisfied", excerpt(rule)));
        }
        return details;
    }

    private static String excerpt(String rule) {
        return rule.length() <= LONGEST_EXCERPT
                ? rule
                : rule.substring(0, LONGEST_EXCERPT - ELLIPSIS.length()) + ELLIPSIS;
    }
}
