package dev.understudy.core.http;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects the parts of one request body after another, up to a limit. */
final class BodyBuffer {
    private static final byte[] NO_BYTES = new byte[0];
    private static final int FIRST_SIZE = 4096;

    private int limit;
    private byte[] bytes = NO_BYTES;
    private int size;

    /** Begins a body that may be as large as this. */
    void begin(int maxBytes) {
        clear();
        limit = maxBytes;
    }

    /** How large the body may be. */
    int limit() {
        return limit;
    }

    /**
     * Adds a part.
     *
     * @param last whether the body ends with it, so that memory is not taken for more
     * @return false if the body is now larger than the limit; it is dropped then
     */
    boolean add(ByteBuf part, boolean last) {
        int more = part.readableBytes();
        if (more > limit - size) {
            clear();
            return false;
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, last ? size + more : grown(size + more));
        }
        part.readBytes(bytes, size, more);
        size += more;
        return true;
    }

    private int grown(int needed) {
        return (int) Math.min(limit, Math.max(FIRST_SIZE, 2L * needed));
    }

    /** The whole body; the buffer is empty afterwards. */
    byte[] take() {
        byte[] body = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        clear();
        return body;
    }

    void clear() {
        bytes = NO_BYTES;
        size = 0;
    }
}
