package dev.understudy.core.paging;

import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tokens that carry a position and the mark of the list it belongs to. */
enum PageToken {
    /** Letters, digits, {@code -} and {@code _}: they stand in a query string as they are. */
    URL_SAFE(() -> BaseEncoding.base64Url().omitPadding()),
    /** Letters, digits, {@code +}, {@code /} and {@code =}, as some services' models demand. */
    BASE64(BaseEncoding::base64);

    private static final int MARK_BYTES = 8;

    /** Made when the first list is longer than a page, so that no start waits for it. */
    private final Supplier<BaseEncoding> encoding;

    PageToken(Supplier<BaseEncoding> encoding) {
        this.encoding = Suppliers.memoize(encoding::get);
    }

    String seal(String scope, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        return encoding.get()
                .encode(ByteBuffer.allocate(MARK_BYTES + text.length)
                        .putLong(mark(scope, position))
                        .put(text)
                        .array());
    }

    /** The position in a token, or null if the token does not belong to this list. */
    @Nullable String open(String scope, String token) {
        if (!encoding.get().canDecode(token)) {
            return null;
        }
        byte[] bytes = encoding.get().decode(token);
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
