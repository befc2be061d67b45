package dev.understudy.core.http;

import dev.understudy.core.wire.WireResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Writes an answer into one buffer, head and body, so that it leaves in one system call. Netty's own encoder goes
 * through several objects and buffers for each answer.
 */
final class ResponseEncoder {
    private static final int LOWEST_STATUS_WITH_BODY = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int STATUS_LIMIT = 600;
    /** Room for status line, Content-Length and Connection. */
    private static final int FIXED_PART = 112;

    private static final byte[] CONTENT_LENGTH = ascii("Content-Length: ");
    private static final byte[] CRLF = ascii("\r\n");
    private static final AtomicReferenceArray<byte[]> STATUS_LINES = new AtomicReferenceArray<>(STATUS_LIMIT);

    private ResponseEncoder() {}

    /**
     * Writes an answer.
     *
     * @param headOnly whether the request was a HEAD, whose answer keeps its body to itself
     */
    static ByteBuf encode(ByteBufAllocator allocator, WireResponse response, boolean headOnly, Afterwards afterwards) {
        byte[] body = response.body();
        boolean mayHaveBody = response.status() >= LOWEST_STATUS_WITH_BODY
                && response.status() != NO_CONTENT
                && response.status() != NOT_MODIFIED;
        boolean writeBody = mayHaveBody && !headOnly;
        ByteBuf out = allocator.ioBuffer(sizeOfHead(response) + (writeBody ? body.length : 0));
        out.writeBytes(statusLine(response.status()));
        for (Map.Entry<String, String> field : response.headers().entries()) {
            writeField(out, field.getKey(), field.getValue());
        }
        if (mayHaveBody) {
            out.writeBytes(CONTENT_LENGTH);
            writeDecimal(out, body.length);
            out.writeBytes(CRLF);
        }
        out.writeBytes(afterwards.field()).writeBytes(CRLF);
        if (writeBody) {
            out.writeBytes(body);
        }
        return out;
    }

    private static int sizeOfHead(WireResponse response) {
        int size = FIXED_PART;
        for (Map.Entry<String, String> field : response.headers().entries()) {
            size += field.getKey().length() + field.getValue().length() + 4;
        }
        return size;
    }

    private static void writeField(ByteBuf out, String name, String value) {
        ByteBufUtil.writeAscii(out, oneLine(name));
        out.writeShort(':' << 8 | ' ');
        ByteBufUtil.writeAscii(out, oneLine(value));
        out.writeBytes(CRLF);
    }

    /** A line break would end the field, and whoever chose the value would write the rest of the answer. */
    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace('\n', ' ').replace('\r', ' ');
    }

    private static void writeDecimal(ByteBuf out, int number) {
        int divisor = 1;
        while (number / divisor >= 10) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            out.writeByte('0' + number / divisor % 10);
        }
    }

    private static byte[] statusLine(int status) {
        if (status < 0 || status >= STATUS_LIMIT) {
            return newStatusLine(status);
        }
        byte[] line = STATUS_LINES.get(status);
        if (line == null) {
            line = newStatusLine(status);
            STATUS_LINES.set(status, line);
        }
        return line;
    }

    private static byte[] newStatusLine(int status) {
        String reason = HttpResponseStatus.valueOf(status).reasonPhrase();
        return ascii("HTTP/1.1 " + status + " " + reason + "\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What becomes of the connection after an answer, and the header field that says so. */
    enum Afterwards {
        /** It stays open, as is usual in HTTP/1.1. */
        STAY(""),
        /** It stays open for a client that speaks HTTP/1.0 and asked for it. */
        STAY_AND_SAY_SO("Connection: keep-alive\r\n"),
        /** It is closed. */
        CLOSE("Connection: close\r\n");

        private final byte[] field;

        Afterwards(String field) {
            this.field = ascii(field);
        }

        private byte[] field() {
            return field;
        }
    }
}
