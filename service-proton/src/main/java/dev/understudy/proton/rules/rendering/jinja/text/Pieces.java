package dev.understudy.proton.rules.rendering.jinja.text;

import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a template into plain text, outputs and tags: comments are dropped, {@code raw} becomes plain text, and the
 * minus signs of whitespace control have done their work.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#whitespace-control">Whitespace control</a>
 */
public final class Pieces {
    private static final Pattern RAW = Pattern.compile("\\{%[-+]?\\s*raw\\s*(-)?%}");
    private static final Pattern END_RAW = Pattern.compile("\\{%([-+])?\\s*endraw\\s*(-)?%}");

    private final String source;
    private final List<Piece> pieces = new ArrayList<>();
    private final Lines lines;
    private int position;
    private boolean trimNext;

    private Pieces(String source) {
        this.source = source;
        this.lines = new Lines(source);
    }

    /** A single newline at the template's end belongs to the file, not to the template. */
    public static List<Piece> of(String text) {
        String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        Pieces pieces = new Pieces(unix.endsWith("\n") ? unix.substring(0, unix.length() - 1) : unix);
        pieces.cut();
        return pieces.pieces;
    }

    private void cut() {
        while (position < source.length()) {
            int start = nextDelimiter(position);
            boolean trimBefore = start + 2 < source.length() && source.charAt(start + 2) == '-';
            plain(source.substring(position, start), trimBefore);
            if (start == source.length()) {
                return;
            }
            delimited(start);
        }
    }

    private int nextDelimiter(int from) {
        int at = source.indexOf('{', from);
        while (at >= 0 && at + 1 < source.length()) {
            if ("{%#".indexOf(source.charAt(at + 1)) >= 0) {
                return at;
            }
            at = source.indexOf('{', at + 1);
        }
        return source.length();
    }

    private void plain(String text, boolean trimEnd) {
        String kept = trimNext ? text.stripLeading() : text;
        kept = trimEnd ? kept.stripTrailing() : kept;
        trimNext = false;
        if (!kept.isEmpty()) {
            pieces.add(new Piece(Piece.Kind.PLAIN, kept, List.of(), lines.at(position)));
        }
    }

    private void delimited(int start) {
        char kind = source.charAt(start + 1);
        if (kind == '#') {
            comment(start);
            return;
        }
        Matcher raw = RAW.matcher(source).region(start, source.length());
        if (kind == '%' && raw.lookingAt()) {
            raw(start, raw);
            return;
        }
        boolean signed = start + 2 < source.length() && "-+".indexOf(source.charAt(start + 2)) >= 0;
        Scanner scanner = new Scanner(source, lines, kind == '{' ? "}}" : "%}");
        List<Token> tokens = scanner.scan(signed ? start + 3 : start + 2, lines.at(start));
        pieces.add(new Piece(kind == '{' ? Piece.Kind.OUTPUT : Piece.Kind.TAG, "", tokens, lines.at(start)));
        position = scanner.position();
        trimNext = scanner.trimsNext();
    }

    private void comment(int start) {
        int end = source.indexOf("#}", start + 2);
        if (end < 0) {
            throw JinjaErrors.unclosed(lines.at(start), "a comment");
        }
        trimNext = source.charAt(end - 1) == '-';
        position = end + 2;
    }

    private void raw(int start, Matcher raw) {
        Matcher end = END_RAW.matcher(source);
        if (!end.find(raw.end())) {
            throw JinjaErrors.unclosed(lines.at(start), "the tag 'raw'");
        }
        position = raw.end();
        trimNext = raw.group(1) != null;
        plain(source.substring(raw.end(), end.start()), "-".equals(end.group(1)));
        position = end.end();
        trimNext = end.group(2) != null;
    }
}
