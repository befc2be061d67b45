package dev.understudy.appconfig.rules.sessions;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import dev.understudy.appconfig.state.SessionRecord;
import dev.understudy.core.state.PartitionKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows to be answered once. Clients cannot read it, and one that was damaged, made up or given out for
 * another account or region does not open. It says itself when it was given out, so that an old one is told from a wrong
 * one even when its session is long forgotten.
 *
 * @param sessionId the session
 * @param number how many tokens of the session came before it
 * @param issuedAt when it was given out
 */
public record SessionToken(String sessionId, int number, Instant issuedAt) {
    private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();
    private static final HashFunction SEAL = Hashing.sipHash24();
    private static final int FIXED_BYTES = Long.BYTES + Integer.BYTES + Long.BYTES;

    /** The token that a session accepts next. */
    public static SessionToken of(SessionRecord session) {
        return new SessionToken(session.id(), session.polls(), session.tokenIssuedAt());
    }

    /** The token as clients get it. */
    public String seal(PartitionKey owner) {
        byte[] id = sessionId.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[FIXED_BYTES + id.length];
        ByteBuffer.wrap(bytes)
                .putLong(0)
                .putInt(number)
                .putLong(issuedAt.toEpochMilli())
                .put(id);
        ByteBuffer.wrap(bytes).putLong(mark(bytes, owner));
        return ENCODING.encode(bytes);
    }

    /** The token in a text; null if the text is none that was given out for this account and region. */
    public static @Nullable SessionToken open(String text, PartitionKey owner) {
        if (!ENCODING.canDecode(text)) {
            return null;
        }
        byte[] bytes = ENCODING.decode(text);
        if (bytes.length <= FIXED_BYTES) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.getLong() != mark(bytes, owner)) {
            return null;
        }
        int number = buffer.getInt();
        Instant issuedAt = Instant.ofEpochMilli(buffer.getLong());
        String id = new String(bytes, FIXED_BYTES, bytes.length - FIXED_BYTES, StandardCharsets.US_ASCII);
        return new SessionToken(id, number, issuedAt);
    }

    private static long mark(byte[] bytes, PartitionKey owner) {
        return SEAL.newHasher()
                .putUnencodedChars(owner.account())
                .putUnencodedChars(owner.region())
                .putBytes(bytes, Long.BYTES, bytes.length - Long.BYTES)
                .hash()
                .asLong();
    }
}
