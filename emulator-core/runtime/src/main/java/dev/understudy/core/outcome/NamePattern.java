package dev.understudy.core.outcome;

/** Names with {@code *} for any characters, also none, and {@code ?} for any one. */
final class NamePattern {
    private NamePattern() {}

    /** Whether the whole name fits. Works in time proportional to the product of both lengths at worst. */
    static boolean matches(String pattern, String name) {
        int at = 0;
        int star = -1;
        int afterStar = 0;
        int i = 0;
        while (i < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                afterStar = i;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == name.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                // The last star takes one character more, and the rest of the pattern is tried again.
                at = star + 1;
                i = ++afterStar;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
