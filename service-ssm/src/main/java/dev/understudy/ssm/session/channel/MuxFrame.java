package dev.understudy.ssm.session.channel;

import dev.understudy.core.model.Blob;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A frame of smux, version 1, by which several connections share one session. Numbers are little-endian.
 *
 * @param command what it says
 * @param stream which connection it is about
 * @param content what is sent; empty unless something is
 * @see <a href="https://github.com/xtaci/smux#specification">smux, Specification</a>
 */
record MuxFrame(Command command, long stream, Blob content) {
    /** The longest content that clients send and take. */
    static final int LONGEST = 32_768;

    private static final int HEADER = 8;
    private static final byte VERSION = 1;
    private static final int UNSIGNED_SHORT = 0xffff;
    private static final long UNSIGNED_INT = 0xffff_ffffL;

    /** What a frame says. */
    enum Command {
        /** A connection begins. */
        OPEN(0),
        /** A connection ends. */
        FINISH(1),
        /** Something is sent. */
        PUSH(2),
        /** Somebody is there. */
        NOTHING(3);

        private final int code;

        Command(int code) {
            this.code = code;
        }

        private static @Nullable Command of(int code) {
            for (Command command : values()) {
                if (command.code == code) {
                    return command;
                }
            }
            return null;
        }
    }

    /** A frame without content. */
    static MuxFrame of(Command command, long stream) {
        return new MuxFrame(command, stream, Blob.EMPTY);
    }

    /** Its bytes. */
    byte[] encode() {
        byte[] bytes = content.unsafeBytes();
        return ByteBuffer.allocate(HEADER + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(VERSION)
                .put((byte) command.code)
                .putShort((short) bytes.length)
                .putInt((int) stream)
                .put(bytes)
                .array();
    }

    /** Finds frames in bytes that come piece by piece. */
    static final class Reader {
        private byte[] rest = new byte[0];

        /**
         * The frames that are whole now.
         *
         * @throws BrokenStream if the bytes are not of this protocol, so that nobody knows where the next frame begins
         */
        List<MuxFrame> read(byte[] more) throws BrokenStream {
            byte[] all = Arrays.copyOf(rest, rest.length + more.length);
            System.arraycopy(more, 0, all, rest.length, more.length);
            ByteBuffer in = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
            List<MuxFrame> frames = new ArrayList<>();
            while (in.remaining() >= HEADER && in.remaining() >= HEADER + length(in)) {
                frames.add(next(in));
            }
            rest = Arrays.copyOfRange(all, in.position(), all.length);
            return frames;
        }

        /** How long the content of the next frame is. */
        private static int length(ByteBuffer in) throws BrokenStream {
            int start = in.position();
            if (in.get(start) != VERSION || Command.of(in.get(start + 1)) == null) {
                throw new BrokenStream();
            }
            return in.getShort(start + 2) & UNSIGNED_SHORT;
        }

        private static MuxFrame next(ByteBuffer in) {
            in.get();
            Command command = Objects.requireNonNull(Command.of(in.get()));
            byte[] content = new byte[in.getShort() & UNSIGNED_SHORT];
            long stream = in.getInt() & UNSIGNED_INT;
            in.get(content);
            return new MuxFrame(command, stream, Blob.wrap(content));
        }
    }

    /** The bytes are not of this protocol. */
    static final class BrokenStream extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
