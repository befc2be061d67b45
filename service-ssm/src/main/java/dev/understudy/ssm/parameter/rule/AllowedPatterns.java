package dev.understudy.ssm.parameter.rule;

import dev.understudy.core.validation.BoundedMatching;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.parameter.ParameterErrors;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches values against the pattern that came with them. The pattern is the caller's and may be catastrophic, so
 * matching stops after a number of steps that no honest pattern needs.
 */
public final class AllowedPatterns {
    private static final int STEPS = 5_000_000;

    private AllowedPatterns() {}

    /** Refuses a value, or an item of a list, that the pattern does not match as a whole. */
    public static void check(String pattern, ParameterType type, String value) {
        Pattern compiled = compile(pattern);
        CountedText.Steps steps = new CountedText.Steps(STEPS);
        for (String item : DataTypes.items(type, value)) {
            if (!matches(compiled, item, steps)) {
                throw ParameterErrors.patternMismatch(pattern);
            }
        }
    }

    private static Pattern compile(String pattern) {
        try {
            return BoundedMatching.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw ParameterErrors.brokenPattern(pattern);
        }
    }

    private static boolean matches(Pattern pattern, String item, CountedText.Steps steps) {
        try {
            return pattern.matcher(new CountedText(item, steps)).matches();
        } catch (CountedText.TooManySteps | StackOverflowError e) {
            throw ParameterErrors.expensivePattern(pattern.pattern());
        }
    }
}
