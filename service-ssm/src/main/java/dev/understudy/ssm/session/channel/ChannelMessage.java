package dev.understudy.ssm.session.channel;

import com.google.common.base.Strings;
import com.google.common.hash.Hashing;
import dev.understudy.core.model.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One binary frame. Numbers are big-endian; a message id has its less significant half first.
 *
 * @param type what it is about
 * @param createdAt when it was made; the wire has milliseconds
 * @param sequence its place among the frames with data of its direction
 * @param flags 3 on acknowledgements, else 0
 * @param id its own id
 * @param payloadType the code of a {@link PayloadType}; 0 on frames without data
 * @param payload the rest
 */
record ChannelMessage(
        MessageType type, Instant createdAt, long sequence, long flags, UUID id, int payloadType, Blob payload) {
    /** Where the length of the payload stands, which the frame itself calls the length of its header. */
    private static final int HEADER = 116;

    private static final int TYPE = 32;
    private static final int DIGEST = 32;
    private static final int SCHEMA_VERSION = 1;
    private static final long ACKNOWLEDGEMENT = 3;

    /** A frame with data. */
    static ChannelMessage data(
            MessageType type, long sequence, UUID id, Instant createdAt, PayloadType payloadType, byte[] payload) {
        return new ChannelMessage(type, createdAt, sequence, 0, id, payloadType.code(), Blob.wrap(payload));
    }

    /** A frame about other frames or the channel. */
    static ChannelMessage control(MessageType type, UUID id, Instant createdAt, String payload) {
        long flags = type == MessageType.ACKNOWLEDGE ? ACKNOWLEDGEMENT : 0;
        return new ChannelMessage(type, createdAt, 0, flags, id, 0, Blob.ofUtf8(payload));
    }

    /** The bytes of the frame. */
    byte[] encode() {
        byte[] content = payload.unsafeBytes();
        ByteBuffer out = ByteBuffer.allocate(HEADER + Integer.BYTES + content.length);
        out.putInt(HEADER);
        out.put(Strings.padEnd(type.wireName(), TYPE, ' ').getBytes(StandardCharsets.US_ASCII));
        out.putInt(SCHEMA_VERSION)
                .putLong(createdAt.toEpochMilli())
                .putLong(sequence)
                .putLong(flags);
        out.putLong(id.getLeastSignificantBits()).putLong(id.getMostSignificantBits());
        out.put(digest(content)).putInt(payloadType);
        out.putInt(content.length).put(content);
        return out.array();
    }

    /** The message that bytes are, or null if they are none: too short, of an unknown type, or damaged on the way. */
    static @Nullable ChannelMessage decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER + Integer.BYTES || in.getInt() != HEADER) {
            return null;
        }
        byte[] name = new byte[TYPE];
        in.get(name);
        MessageType type = MessageType.of(trimmed(name));
        in.getInt();
        Instant createdAt = Instant.ofEpochMilli(in.getLong());
        long sequence = in.getLong();
        long flags = in.getLong();
        long less = in.getLong();
        UUID id = new UUID(in.getLong(), less);
        byte[] digest = new byte[DIGEST];
        in.get(digest);
        int payloadType = in.getInt();
        if (type == null || in.getInt() != in.remaining()) {
            return null;
        }
        byte[] payload = new byte[in.remaining()];
        in.get(payload);
        return Arrays.equals(digest, digest(payload))
                ? new ChannelMessage(type, createdAt, sequence, flags, id, payloadType, Blob.wrap(payload))
                : null;
    }

    /** Some clients pad with zeros. */
    private static String trimmed(byte[] name) {
        return new String(name, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
    }

    private static byte[] digest(byte[] payload) {
        return Hashing.sha256().hashBytes(payload).asBytes();
    }
}
