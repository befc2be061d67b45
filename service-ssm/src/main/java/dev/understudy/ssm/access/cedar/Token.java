package dev.understudy.ssm.access.cedar;

/**
 * A word of a policy.
 *
 * @param kind what kind of word
 * @param text as it is written; of a string what stands between the quotes, with its escapes
 * @param line where it stands, from 1
 */
record Token(Kind kind, String text, int line) {
    /** Kinds of words. */
    enum Kind {
        /** A name or keyword. */
        NAME,
        /** A text in quotes. */
        STRING,
        /** Digits. */
        NUMBER,
        /** An operator or bracket. */
        SIGN,
        /** What comes after the last word. */
        END
    }

    /** Whether it is this operator, bracket, name or keyword. */
    boolean is(String expected) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(expected);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
