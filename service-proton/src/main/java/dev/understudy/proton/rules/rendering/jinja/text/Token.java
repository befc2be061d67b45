package dev.understudy.proton.rules.rendering.jinja.text;

/**
 * A word of an expression or tag.
 *
 * @param kind what it is
 * @param text as written; of text literals the text itself
 * @param line where, from 1
 */
public record Token(Kind kind, String text, int line) {
    /** What a token may be. */
    public enum Kind {
        NAME,
        TEXT,
        INTEGER,
        FLOAT,
        OPERATOR,
        END
    }

    /** Whether it is this one. */
    public boolean is(Kind wanted, String spelling) {
        return kind == wanted && text.equals(spelling);
    }
}
