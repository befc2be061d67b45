package dev.understudy.protocol.restjson;

import dev.understudy.core.validation.MalformedInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts in header fields: lists, quoting, and letters beyond ASCII. */
final class HeaderText {
    private HeaderText() {}

    /**
     * Splits a list of values; a value in double quotes may hold commas, and quotes after a backslash.
     *
     * @throws MalformedInput if a quoted value does not end, or something other than a comma follows it
     */
    static List<String> split(String header) {
        List<String> values = new ArrayList<>();
        if (header.isBlank()) {
            return values;
        }
        int at = 0;
        while (at <= header.length()) {
            at = skipBlanks(header, at);
            if (at < header.length() && header.charAt(at) == '"') {
                at = quoted(header, at + 1, values);
            } else {
                int comma = header.indexOf(',', at);
                int end = comma < 0 ? header.length() : comma;
                values.add(header.substring(at, end).strip());
                at = end + 1;
            }
        }
        return values;
    }

    private static int skipBlanks(String header, int start) {
        int at = start;
        while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int quoted(String header, int start, List<String> values) {
        StringBuilder value = new StringBuilder();
        int at = start;
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                at++;
            }
            value.append(header.charAt(at++));
        }
        int after = skipBlanks(header, at + 1);
        if (at >= header.length() || (after < header.length() && header.charAt(after) != ',')) {
            throw new MalformedInput("Malformed quoted value in a header");
        }
        values.add(value.toString());
        return after + 1;
    }

    /** Splits a list of HTTP dates, each of which holds one comma itself. */
    static List<String> splitDates(String header) {
        List<String> values = new ArrayList<>();
        if (header.isBlank()) {
            return values;
        }
        int start = 0;
        while (start <= header.length()) {
            int inside = header.indexOf(',', start);
            int comma = inside < 0 ? -1 : header.indexOf(',', inside + 1);
            int end = comma < 0 ? header.length() : comma;
            values.add(header.substring(start, end).strip());
            start = end + 1;
        }
        return values;
    }

    /** A value as an element of a list, in quotes where it needs them: an empty header is a list without values. */
    static String quote(String value) {
        if (!value.isEmpty() && value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.equals(value.strip())) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A text as it was meant: front ends hand over bytes as characters, and clients send UTF-8. */
    static String decode(String header) {
        boolean ascii = true;
        for (int i = 0; i < header.length(); i++) {
            if (header.charAt(i) > 0xff) {
                return header;
            }
            ascii &= header.charAt(i) < 0x80;
        }
        if (ascii) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }

    /** A text as a header can carry it: UTF-8, one character a byte, without line breaks or other controls. */
    static String encode(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            plain &= text.charAt(i) >= ' ' && text.charAt(i) < 0x7f;
        }
        if (plain) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] >= 0 && bytes[i] < ' ') || bytes[i] == 0x7f) {
                bytes[i] = ' ';
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
