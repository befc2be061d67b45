package dev.understudy.protocol.restjson;

import dev.understudy.core.validation.MalformedInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding. */
final class UrlText {
    private UrlText() {}

    /**
     * Decodes a text once.
     *
     * @param plusIsSpace whether a plus sign stands for a space: in query strings only
     * @throws MalformedInput if an escape is cut off, or the bytes are not UTF-8
     */
    static String decode(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0) && isAscii(text)) {
            return text;
        }
        // Front ends hand over bytes as characters; what is not ASCII counts as UTF-8 as well.
        byte[] source = bytes(text);
        byte[] bytes = new byte[source.length];
        int length = 0;
        for (int i = 0; i < source.length; i++) {
            byte b = source[i];
            if (b == '%') {
                bytes[length++] = escape(source, i);
                i += 2;
            } else {
                bytes[length++] = plusIsSpace && b == '+' ? (byte) ' ' : b;
            }
        }
        return utf8(bytes, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xff) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte escape(byte[] source, int percent) {
        int high = percent + 2 < source.length ? Character.digit(source[percent + 1], 16) : -1;
        int low = percent + 2 < source.length ? Character.digit(source[percent + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedInput("Malformed percent-encoding in the URI");
        }
        return (byte) (high << 4 | low);
    }

    private static String utf8(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedInput("Malformed UTF-8 in the URI");
        }
    }
}
