package dev.understudy.core.paging;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tokens that carry a position and the mark of the list it belongs to. */
final class PageToken {
    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();
    private static final int MARK_BYTES = 8;

    private PageToken() {}

    static String seal(String scope, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        return ENCODING.encode(ByteBuffer.allocate(MARK_BYTES + text.length)
                .putLong(mark(scope, position))
                .put(text)
                .array());
    }

    /** The position in a token, or null if the token does not belong to this list. */
    static @Nullable String open(String scope, String token) {
        if (!ENCODING.canDecode(token)) {
            return null;
        }
        byte[] bytes = ENCODING.decode(token);
        if (bytes.length <= MARK_BYTES) {
            return null;
        }
        String position = new String(bytes, MARK_BYTES, bytes.length - MARK_BYTES, StandardCharsets.UTF_8);
        return ByteBuffer.wrap(bytes).getLong() == mark(scope, position) ? position : null;
    }

    private static long mark(String scope, String position) {
        return Hashing.sipHash24()
                .newHasher()
                .putUnencodedChars(scope)
                .putChar('\n')
                .putUnencodedChars(position)
                .hash()
                .asLong();
    }
}
