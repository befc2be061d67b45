package dev.understudy.core.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks request bodies that came with a {@code Content-Encoding}. */
final class ContentCodings {
    private static final int ZLIB_METHOD_DEFLATE = 8;
    private static final int ZLIB_HEADER_DIVISOR = 31;

    private ContentCodings() {}

    /**
     * Undoes all codings that are known here; a body in an unknown one is left to whoever reads it.
     *
     * @param codings the value of {@code Content-Encoding}
     * @param body the bytes received
     * @param limit how many bytes the body may unpack to; no more are ever held in memory
     * @return the unpacked body, or null if it is larger than the limit
     * @throws IOException if the bytes are not what the coding says
     */
    static byte @Nullable [] decode(String codings, byte[] body, int limit) throws IOException {
        String[] names = codings.toLowerCase(Locale.ROOT).split(",");
        byte[] unpacked = body;
        for (int i = names.length - 1; i >= 0; i--) {
            InputStream stream = open(names[i].strip(), unpacked);
            if (stream == null) {
                return unpacked;
            }
            try (stream) {
                unpacked = stream.readNBytes(limit);
                if (stream.read() >= 0) {
                    return null;
                }
            }
        }
        return unpacked;
    }

    private static @Nullable InputStream open(String coding, byte[] packed) throws IOException {
        return switch (coding) {
            case "identity" -> new ByteArrayInputStream(packed);
            case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(packed));
            case "deflate" ->
                hasZlibHeader(packed)
                        ? new InflaterInputStream(new ByteArrayInputStream(packed))
                        : new RawInflaterStream(packed);
            default -> null;
        };
    }

    /** HTTP means zlib when it says deflate, but many senders leave out its two-byte header. */
    private static boolean hasZlibHeader(byte[] packed) {
        if (packed.length < 2 || (packed[0] & 0x0f) != ZLIB_METHOD_DEFLATE) {
            return false;
        }
        return (((packed[0] & 0xff) << 8) + (packed[1] & 0xff)) % ZLIB_HEADER_DIVISOR == 0;
    }

    private static final class RawInflaterStream extends InflaterInputStream {
        RawInflaterStream(byte[] packed) {
            super(new ByteArrayInputStream(packed), new Inflater(true));
        }

        @Override
        public void close() throws IOException {
            super.close();
            // The stream ends only those inflaters that it made itself.
            inf.end();
        }
    }
}
