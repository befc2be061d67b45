package dev.understudy.proton.rules.rendering.jinja;

/**
 * A word of an expression or tag.
 *
 * @param kind what it is
 * @param text as written; of text literals the text itself
 * @param line where, from 1
 */
record Token(Kind kind, String text, int line) {
    /** What a token may be. */
    enum Kind {
        NAME,
        TEXT,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    boolean is(Kind wanted, String spelling) {
        return kind == wanted && text.equals(spelling);
    }
}
