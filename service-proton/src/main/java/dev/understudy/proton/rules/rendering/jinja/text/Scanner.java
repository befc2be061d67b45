package dev.understudy.proton.rules.rendering.jinja.text;

import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import java.util.ArrayList;
import java.util.List;

/** Reads the words of one output or tag up to its closing delimiter, which braces and quotes may hide. */
final class Scanner {
    private static final List<String> LONG_OPERATORS = List.of("==", "!=", ">=", "<=", "//", "**");
    private static final String OPERATORS = "+-*/%~|.,:;()[]{}<>=";

    private final String source;
    private final Lines lines;
    private final String close;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int open;
    private boolean trimsNext;

    Scanner(String source, Lines lines, String close) {
        this.source = source;
        this.lines = lines;
        this.close = close;
    }

    /** Behind the closing delimiter. */
    int position() {
        return position;
    }

    /** Whether the closing delimiter carries a minus sign. */
    boolean trimsNext() {
        return trimsNext;
    }

    List<Token> scan(int from, int startLine) {
        position = from;
        while (position < source.length()) {
            char character = source.charAt(position);
            if (Character.isWhitespace(character)) {
                position++;
            } else if (open == 0 && closes()) {
                tokens.add(new Token(Token.Kind.END, close, lines.at(position)));
                return tokens;
            } else {
                token(character);
            }
        }
        throw JinjaErrors.unclosed(startLine, close.equals("}}") ? "'{{'" : "'{%'");
    }

    private boolean closes() {
        boolean minus = source.startsWith("-" + close, position);
        if (!minus && !source.startsWith(close, position)) {
            return false;
        }
        trimsNext = minus;
        position += minus ? close.length() + 1 : close.length();
        return true;
    }

    private void token(char character) {
        if (character == '\'' || character == '"') {
            text(character);
        } else if (isDigit(character)) {
            number();
        } else if (Character.isJavaIdentifierStart(character) && character != '$') {
            int start = position;
            while (position < source.length()
                    && Character.isJavaIdentifierPart(source.charAt(position))
                    && source.charAt(position) != '$') {
                position++;
            }
            add(Token.Kind.NAME, source.substring(start, position), start);
        } else {
            operator(character);
        }
    }

    private void operator(char character) {
        int start = position;
        for (String operator : LONG_OPERATORS) {
            if (source.startsWith(operator, start)) {
                position += operator.length();
                add(Token.Kind.OPERATOR, operator, start);
                return;
            }
        }
        if (OPERATORS.indexOf(character) < 0) {
            throw JinjaErrors.unexpectedCharacter(lines.at(position), character);
        }
        if ("([{".indexOf(character) >= 0) {
            open++;
        } else if (")]}".indexOf(character) >= 0 && open > 0) {
            open--;
        }
        position++;
        add(Token.Kind.OPERATOR, String.valueOf(character), start);
    }

    private void number() {
        int start = position;
        digits();
        boolean real = position + 1 < source.length()
                && source.charAt(position) == '.'
                && isDigit(source.charAt(position + 1));
        if (real) {
            position++;
            digits();
        }
        String digits = source.substring(start, position).replace("_", "");
        add(real ? Token.Kind.FLOAT : Token.Kind.INTEGER, digits, start);
    }

    private void digits() {
        while (position < source.length() && (isDigit(source.charAt(position)) || source.charAt(position) == '_')) {
            position++;
        }
    }

    private void text(char quote) {
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (position < source.length() && source.charAt(position) != quote) {
            char character = source.charAt(position++);
            if (character == '\\' && position < source.length()) {
                escape(text);
            } else {
                text.append(character);
            }
        }
        if (position >= source.length()) {
            throw JinjaErrors.unclosed(lines.at(start), "a text");
        }
        position++;
        add(Token.Kind.TEXT, text.toString(), start);
    }

    /** A backslash before anything else stays, as in Python. */
    private void escape(StringBuilder text) {
        char escaped = source.charAt(position++);
        int known = "nrt\\'\"\n".indexOf(escaped);
        if (known < 0) {
            text.append('\\').append(escaped);
        } else if (escaped != '\n') {
            text.append("\n\r\t\\'\"".charAt(known));
        }
    }

    private void add(Token.Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, lines.at(start)));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
