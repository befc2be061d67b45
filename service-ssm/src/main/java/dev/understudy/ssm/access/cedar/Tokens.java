package dev.understudy.ssm.access.cedar;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words. */
final class Tokens {
    private static final List<String> SIGNS = List.of(
            "::", "==", "!=", "<=", ">=", "&&", "||", "(", ")", "{", "}", "[", "]", ",", ";", ".", "<", ">", "!", "@",
            "-", "+", "*", "?", ":");

    private final String source;
    private int position;
    private int line = 1;

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) throws CedarFault {
        return new Tokens(source).read();
    }

    private List<Token> read() throws CedarFault {
        List<Token> tokens = new ArrayList<>();
        while (skip()) {
            char first = source.charAt(position);
            if (first == '"') {
                tokens.add(string());
            } else if (letter(first)) {
                tokens.add(run(Token.Kind.NAME));
            } else if (digit(first)) {
                tokens.add(run(Token.Kind.NUMBER));
            } else {
                tokens.add(sign());
            }
        }
        tokens.add(new Token(Token.Kind.END, "", line));
        return tokens;
    }

    /** Goes over white space and comments; whether anything is left. */
    private boolean skip() {
        while (position < source.length()) {
            if (source.startsWith("//", position)) {
                int end = source.indexOf('\n', position);
                position = end < 0 ? source.length() : end;
            } else if (Character.isWhitespace(source.charAt(position))) {
                if (source.charAt(position) == '\n') {
                    line++;
                }
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private Token run(Token.Kind kind) {
        int begin = position;
        while (position < source.length()
                && (digit(source.charAt(position)) || (kind == Token.Kind.NAME && letter(source.charAt(position))))) {
            position++;
        }
        return new Token(kind, source.substring(begin, position), line);
    }

    private Token string() throws CedarFault {
        int begin = position + 1;
        int end = begin;
        while (end < source.length() && source.charAt(end) != '"' && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length() || source.charAt(end) != '"') {
            throw new CedarFault("line " + line + ": a text has no end");
        }
        position = end + 1;
        return new Token(Token.Kind.STRING, source.substring(begin, end), line);
    }

    private Token sign() throws CedarFault {
        for (String sign : SIGNS) {
            if (source.startsWith(sign, position)) {
                position += sign.length();
                return new Token(Token.Kind.SIGN, sign, line);
            }
        }
        throw new CedarFault("line " + line + ": unexpected '" + source.charAt(position) + "'");
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
