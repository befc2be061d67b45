package dev.understudy.proton.rules.rendering.jinja.text;

import java.util.List;

/**
 * A stretch of a template.
 *
 * @param kind what it is
 * @param text the characters, of plain text only
 * @param tokens the words between the delimiters, of the other kinds; the last one is the end
 * @param line where it starts, from 1
 */
public record Piece(Kind kind, String text, List<Token> tokens, int line) {
    /** What a stretch may be. */
    public enum Kind {
        PLAIN,
        OUTPUT,
        TAG
    }
}
