package dev.understudy.appconfig.rules.flags.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule's text. The language is a part of Ion's text form, except that the items of a list may be parted by blanks
 * as well as by commas, since AWS's pages show both.
 */
final class TermReader {
    /** Deeper rules would have no sense, and reading them would need a deep stack. */
    private static final int DEEPEST = 100;

    private static final String NAMES = "::";

    private final String text;
    private int at;

    private TermReader(String text) {
        this.text = text;
    }

    /**
     * The term that a text shows.
     *
     * @throws MalformedRule if it shows none, or more than one
     */
    static Term read(String text) {
        TermReader reader = new TermReader(text);
        Term term = reader.term(0);
        if (term == null) {
            throw new MalformedRule("no term");
        }
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw new MalformedRule("unexpected text after the rule");
        }
        return term;
    }

    /** The next term; null if there is something like a number that is none, which AWS passes over (recorded in 2026). */
    private @Nullable Term term(int depth) {
        if (depth > DEEPEST) {
            throw new MalformedRule("too deeply nested");
        }
        skipBlanks();
        char first = peek();
        if (first == '(') {
            return new Term.Group(items(')', depth));
        }
        if (first == '[') {
            return new Term.Sequence(items(']', depth));
        }
        if (first == '"') {
            return new Term.Text(quoted('"'));
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        return word(depth);
    }

    private List<Term> items(char end, int depth) {
        at++;
        List<Term> items = new ArrayList<>();
        skipSeparators(end);
        while (peek() != end) {
            Term item = term(depth + 1);
            if (item != null) {
                items.add(item);
            }
            skipSeparators(end);
        }
        at++;
        return items;
    }

    private void skipSeparators(char end) {
        skipBlanks();
        if (end == ']' && at < text.length() && text.charAt(at) == ',') {
            at++;
            skipBlanks();
        }
    }

    private @Nullable Term number() {
        int start = at;
        while (at < text.length() && isPartOfNumber(text.charAt(at)) && !text.startsWith(NAMES, at)) {
            at++;
        }
        String literal = text.substring(start, at);
        BigDecimal number = Numbers.parse(literal);
        if (number != null) {
            return new Term.Numeral(literal, number);
        }
        Instant moment = Moments.parseLiteral(literal);
        return moment == null ? null : new Term.Moment(literal, moment);
    }

    private Term word(int depth) {
        boolean quoted = peek() == '\'';
        String name = quoted ? quoted('\'') : bareWord();
        skipBlanks();
        if (text.startsWith(NAMES, at)) {
            at += NAMES.length();
            Term named = term(depth + 1);
            if (named == null) {
                throw new MalformedRule("nothing behind " + name);
            }
            return new Term.Named(name, named);
        }
        return !quoted && (name.equals("true") || name.equals("false"))
                ? new Term.Truth(name.equals("true"))
                : new Term.Symbol(name);
    }

    private String bareWord() {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new MalformedRule("unexpected " + text.charAt(at));
        }
        return text.substring(start, at);
    }

    private String quoted(char quote) {
        StringBuilder content = new StringBuilder();
        at++;
        while (peek() != quote) {
            char next = text.charAt(at++);
            if (next == '\\') {
                escape(content);
            } else {
                content.append(next);
            }
        }
        at++;
        return content.toString();
    }

    private void escape(StringBuilder content) {
        char kind = peek();
        at++;
        switch (kind) {
            case 'x' -> content.append((char) hex(2));
            case 'u' -> content.append((char) hex(4));
            case 'U' -> content.appendCodePoint(hex(8));
            default -> content.append(Escapes.character(kind));
        }
    }

    private int hex(int digits) {
        try {
            int codePoint = Integer.parseInt(text.substring(at, Math.min(at + digits, text.length())), 16);
            at += digits;
            if (Character.isValidCodePoint(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new MalformedRule("bad escape");
    }

    private char peek() {
        if (at >= text.length()) {
            throw new MalformedRule("unexpected end");
        }
        return text.charAt(at);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPartOfNumber(char c) {
        return isPartOfWord(c) || c == '-' || c == '+' || c == '.' || c == ':';
    }

    private static boolean isPartOfWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
