package dev.understudy.core.json;

import com.google.common.base.Utf8;
import dev.understudy.core.validation.MalformedInput;

/**
 * Refuses bodies whose texts could not be written again: bytes that are not UTF-8, and escapes of lone surrogates. The
 * parser lets some of both pass.
 */
final class UnicodeCheck {
    private UnicodeCheck() {}

    static void check(byte[] body) {
        if (!Utf8.isWellFormed(body)) {
            throw new MalformedInput("Request body is not valid UTF-8");
        }
        int at = 0;
        while (at < body.length) {
            at = body[at] == '\\' ? afterEscape(body, at) : at + 1;
        }
    }

    private static int afterEscape(byte[] body, int backslash) {
        int first = codeUnit(body, backslash);
        if (first < 0 || !Character.isSurrogate((char) first)) {
            return backslash + 2;
        }
        int second = codeUnit(body, backslash + 6);
        if (second < 0 || !Character.isSurrogatePair((char) first, (char) second)) {
            throw new MalformedInput("Unpaired surrogate in a string");
        }
        return backslash + 12;
    }

    /** The code unit of the escape (a backslash, u, four hex digits) at {@code at}, or -1 if there is none. */
    private static int codeUnit(byte[] body, int at) {
        if (at + 6 > body.length || body[at] != '\\' || body[at + 1] != 'u') {
            return -1;
        }
        int value = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(body[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
