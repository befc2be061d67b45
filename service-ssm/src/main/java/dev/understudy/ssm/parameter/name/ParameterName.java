package dev.understudy.ssm.parameter.name;

/**
 * The name of a parameter. {@code x} and {@code /x} name the same one.
 *
 * @param given as the caller writes it
 * @param key with a leading slash: what the parameter is found by
 */
public record ParameterName(String given, String key) {
    /** The name that a caller wrote, whether well-formed or not. Blanks around it do not count. */
    public static ParameterName of(String written) {
        String given = written.strip();
        return new ParameterName(given, given.startsWith("/") ? given : "/" + given);
    }

    /** How many levels the hierarchy has down to this name. */
    public int levels() {
        return (int) key.chars().filter(c -> c == '/').count();
    }

    /** Whether it consists of non-empty segments of letters, digits and {@code .-_}, and no more. */
    public boolean wellFormed() {
        return isHierarchy(key) && (given.startsWith("/") || levels() == 1);
    }

    /** Whether it is in the name space of AWS. */
    public boolean reserved() {
        return beginsWith("/aws");
    }

    /** Whether it begins with {@code ssm}, which nobody may use. */
    public boolean forbidden() {
        return beginsWith("/ssm");
    }

    /** Whether AWS publishes it to everybody. */
    public boolean published() {
        return key.startsWith("/aws/service/");
    }

    private boolean beginsWith(String prefix) {
        return key.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Whether a text consists of slashes, each followed by a segment of letters, digits and {@code .-_}. */
    static boolean isHierarchy(String text) {
        if (!text.startsWith("/") || text.endsWith("/")) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            boolean legal = text.charAt(i) == '/' ? text.charAt(i - 1) != '/' : isLegal(text.charAt(i));
            if (!legal) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLegal(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }
}
