package dev.understudy.core.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constraint traits of a shape: length, range, pattern and uniqueness of list members.
 *
 * <p>Lengths count code points of strings, bytes of blobs and members of lists and maps, as Smithy's {@code length}
 * trait says. Instances are immutable; each wither returns a new one.
 */
public final class Constraints {
    /** Anything goes. */
    public static final Constraints NONE = new Constraints(0, Long.MAX_VALUE, null, null, null, false);

    private final long minLength;
    private final long maxLength;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final @Nullable String pattern;
    private final boolean uniqueItems;
    private volatile @Nullable Pattern compiled;

    private Constraints(
            long minLength,
            long maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern,
            boolean uniqueItems) {
        this.minLength = minLength;
        this.maxLength = maxLength;
        this.min = min;
        this.max = max;
        this.pattern = pattern;
        this.uniqueItems = uniqueItems;
    }

    /** With a length between {@code min} and {@code max}, both inclusive. */
    public Constraints withLength(long min, long max) {
        return new Constraints(min, max, this.min, this.max, pattern, uniqueItems);
    }

    /** With a numeric value between {@code min} and {@code max}, both inclusive and either absent. */
    public Constraints withRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return new Constraints(minLength, maxLength, min, max, pattern, uniqueItems);
    }

    /** With a regular expression; see {@link #patternAccepts}. */
    public Constraints withPattern(String pattern) {
        return new Constraints(minLength, maxLength, min, max, pattern, uniqueItems);
    }

    /** With members that all differ. */
    public Constraints withUniqueItems() {
        return new Constraints(minLength, maxLength, min, max, pattern, true);
    }

    /** Whether nothing is constrained, so that checks can be skipped at once. */
    public boolean isEmpty() {
        return this == NONE;
    }

    /** The least length; 0 if there is none. */
    public long minLength() {
        return minLength;
    }

    /** The greatest length; {@link Long#MAX_VALUE} if there is none. */
    public long maxLength() {
        return maxLength;
    }

    /** The least value, if bounded below. */
    public @Nullable BigDecimal min() {
        return min;
    }

    /** The greatest value, if bounded above. */
    public @Nullable BigDecimal max() {
        return max;
    }

    /** The pattern as the model writes it, for error texts. */
    public @Nullable String pattern() {
        return pattern;
    }

    /** Whether members of a list must differ. */
    public boolean uniqueItems() {
        return uniqueItems;
    }

    /**
     * Whether {@code value} satisfies the pattern, or there is none.
     *
     * <p>A pattern with anchors of its own must match between them, as Smithy's {@code pattern} trait says. One without
     * any must match the whole value: AWS's models write {@code [0-9]{12}} for twelve digits and nothing else.
     */
    public boolean patternAccepts(CharSequence value) {
        if (pattern == null) {
            return true;
        }
        Pattern ready = compiled;
        if (ready == null) {
            ready = Pattern.compile(pattern);
            compiled = ready;
        }
        Matcher matcher = ready.matcher(value);
        return anchored(pattern) ? matcher.find() : matcher.matches();
    }

    private static boolean anchored(String pattern) {
        return pattern.startsWith("^") || pattern.contains("(^") || pattern.contains("|^");
    }
}
