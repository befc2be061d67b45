package dev.understudy.core.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import dev.understudy.core.validation.BoundedMatching;
import java.util.regex.Pattern;

/** A regular expression of a schema, whose looks at a text are on a meter. */
final class MeteredExpression implements RegularExpression {
    /** Looks are quick beside the other steps of a check. */
    private static final int LOOKS_PER_STEP = 16;

    private final Pattern pattern;
    private final WorkMeter meter;

    private MeteredExpression(Pattern pattern, WorkMeter meter) {
        this.pattern = pattern;
        this.meter = meter;
    }

    /**
     * An expression as JSON schemas write it.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    static MeteredExpression of(String expression, WorkMeter meter) {
        String inJava = RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(expression));
        return new MeteredExpression(BoundedMatching.compile(inJava), meter);
    }

    @Override
    public boolean matches(String value) {
        return BoundedMatching.accepts(
                value, text -> pattern.matcher(text).find(), looks -> meter.spend(1 + looks / LOOKS_PER_STEP));
    }
}
