package dev.understudy.ssm.access.cedar;

import java.util.ArrayList;
import java.util.List;

/** What texts in quotes mean. */
final class Escapes {
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    /** A text without its escapes. */
    static String text(Token token) throws CedarFault {
        List<String> pieces = pieces(token, false);
        return pieces.get(0);
    }

    /** A pattern without its escapes. */
    static Wildcards pattern(Token token) throws CedarFault {
        return new Wildcards(pieces(token, true));
    }

    private static List<String> pieces(Token token, boolean stars) throws CedarFault {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String raw = token.text();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '*' && stars) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (c != '\\') {
                piece.append(c);
            } else if (raw.charAt(i + 1) == 'u') {
                int end = raw.indexOf('}', i);
                piece.appendCodePoint(codePoint(token, i + 2, end));
                i = end;
            } else {
                piece.append(escaped(token, raw.charAt(++i), stars));
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static char escaped(Token token, char c, boolean stars) throws CedarFault {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case '\\', '"', '\'' -> c;
            case '*' -> {
                if (!stars) {
                    throw unknown(token);
                }
                yield c;
            }
            default -> throw unknown(token);
        };
    }

    private static int codePoint(Token token, int begin, int end) throws CedarFault {
        String raw = token.text();
        try {
            if (end > begin && raw.charAt(begin) == '{') {
                int codePoint = Integer.parseInt(raw.substring(begin + 1, end), HEXADECIMAL);
                if (Character.isValidCodePoint(codePoint)) {
                    return codePoint;
                }
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that stands for no letter
        }
        throw unknown(token);
    }

    private static CedarFault unknown(Token token) {
        return new CedarFault("line " + token.line() + ": an unknown escape in " + token);
    }
}
