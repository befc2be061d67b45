package dev.understudy.proton.rules.schema;

import dev.understudy.core.validation.BoundedMatching;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of schemas, which come from strangers: neither reading nor finding one may keep a thread busy. */
final class TextPattern {
    private static final int LONGEST = 1_000;

    private TextPattern() {}

    /** Whether a text is a regular expression that can be used. */
    static boolean isUsable(String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        try {
            BoundedMatching.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static boolean isFoundIn(String pattern, String text) {
        Pattern compiled = Pattern.compile(pattern);
        return BoundedMatching.accepts(
                text, bounded -> compiled.matcher(bounded).find());
    }
}
