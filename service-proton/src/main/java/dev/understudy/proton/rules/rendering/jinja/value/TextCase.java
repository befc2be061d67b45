package dev.understudy.proton.rules.rendering.jinja.value;

import java.util.Locale;

/** Upper and lower case, in no particular language. */
public final class TextCase {
    private TextCase() {}

    /** The text in small letters. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The text in capital letters. */
    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The text with one capital letter in front. */
    public static String capitalized(String text) {
        return text.isEmpty() ? text : upper(text.substring(0, 1)) + lower(text.substring(1));
    }

    /** Words begin behind anything that is no letter; Python's {@code str.title} and Jinja's filter differ little. */
    public static String titled(String text) {
        StringBuilder titled = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            titled.append(inWord ? lower(letter) : upper(letter));
            inWord = Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'';
        }
        return titled.toString();
    }
}
