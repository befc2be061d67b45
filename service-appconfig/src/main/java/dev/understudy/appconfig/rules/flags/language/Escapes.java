package dev.understudy.appconfig.rules.flags.language;

/** The escapes of Ion's text form that stand for one character. */
final class Escapes {
    private static final String KINDS = "\"'\\/?0abfnrtv";
    private static final String CHARACTERS = "\"'\\/?\0\007\b\f\n\r\t\013";

    private Escapes() {}

    /**
     * The character that a backslash and another character stand for.
     *
     * @throws MalformedRule if they stand for none
     */
    static char character(char kind) {
        int index = KINDS.indexOf(kind);
        if (index < 0) {
            throw new MalformedRule("bad escape");
        }
        return CHARACTERS.charAt(index);
    }
}
