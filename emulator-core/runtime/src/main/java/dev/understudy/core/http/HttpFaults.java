package dev.understudy.core.http;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireResponse;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Answers to what is no proper HTTP, where nobody can tell which service was meant. */
final class HttpFaults {
    private static final int BAD_REQUEST = 400;
    private static final int URI_TOO_LONG = 414;
    private static final int EXPECTATION_FAILED = 417;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final int SERVER_FAILED = 500;
    private static final int VERSION_NOT_SUPPORTED = 505;

    private HttpFaults() {}

    /** What is wrong with the head of a request, or null if nothing is. */
    static @Nullable WireResponse inHead(HttpRequest head) {
        if (head.decoderResult().isFailure()) {
            return unreadable(head.decoderResult());
        }
        HttpVersion version = head.protocolVersion();
        if (version.majorVersion() != 1) {
            return fault(VERSION_NOT_SUPPORTED, "This server speaks HTTP/1.1.");
        }
        if (version.minorVersion() > 0 && !head.headers().contains(HttpHeaderNames.HOST)) {
            return fault(BAD_REQUEST, "The Host header is missing.");
        }
        String expectation = head.headers().get(HttpHeaderNames.EXPECT);
        if (version.minorVersion() > 0 && expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            return fault(EXPECTATION_FAILED, "The Expect header asks for something unknown.");
        }
        return null;
    }

    static WireResponse unreadable(DecoderResult result) {
        Throwable cause = result.cause();
        if (cause instanceof TooLongHttpLineException) {
            return fault(URI_TOO_LONG, "The request line is too long.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return fault(HEADERS_TOO_LARGE, "The header fields are too large.");
        }
        return fault(BAD_REQUEST, "This is no valid HTTP request.");
    }

    static WireResponse badTarget() {
        return fault(BAD_REQUEST, "The request target is neither a path nor an http URI.");
    }

    static WireResponse serverFailed() {
        return fault(SERVER_FAILED, "The server failed to answer.");
    }

    private static WireResponse fault(int status, String message) {
        byte[] body = ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8);
        return new WireResponse(status, HeaderList.of("Content-Type", "application/json"), body);
    }
}
