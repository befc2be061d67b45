package dev.understudy.core.http;

import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Turns a connection from HTTP into a WebSocket. It is loaded with the first request that asks for another protocol.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-4.2">RFC 6455, server-side requirements</a>
 */
final class WebSockets {
    /** The largest message; one frame may be as large. */
    static final int MAX_MESSAGE = 1024 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int UPGRADE_REQUIRED = 426;
    private static final int KEY_BYTES = 16;

    private WebSockets() {}

    /** Whether a request asks for a WebSocket, properly or not. */
    static boolean wanted(HttpRequest head) {
        return head.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true)
                && head.headers().containsValue(HttpHeaderNames.CONNECTION, "upgrade", true);
    }

    /** Asks for one, and refuses it if there is one but the request for it is not as it must be. */
    static @Nullable Upgrade ask(WireHandler handler, HttpRequest head, WireRequest request) {
        Upgrade upgrade = handler.upgrade(request);
        String objection = objection(head);
        return upgrade instanceof Upgrade.Accepted && objection != null ? refused(objection) : upgrade;
    }

    private static @Nullable String objection(HttpRequest head) {
        if (!head.method().equals(HttpMethod.GET) || head.protocolVersion().minorVersion() < 1) {
            return "A WebSocket begins with a GET of HTTP/1.1.";
        }
        if (HttpUtil.getContentLength(head, 0L) > 0 || HttpUtil.isTransferEncodingChunked(head)) {
            return "A request for a WebSocket has no body.";
        }
        if (!"13".equals(head.headers().get(HttpHeaderNames.SEC_WEBSOCKET_VERSION))) {
            return "This server speaks version 13 of the WebSocket protocol.";
        }
        return isKey(head.headers().get(HttpHeaderNames.SEC_WEBSOCKET_KEY))
                ? null
                : "Sec-WebSocket-Key is not 16 bytes in base64.";
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key.strip()).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Upgrade refused(String objection) {
        byte[] body = ("{\"message\":\"" + objection + "\"}").getBytes(StandardCharsets.UTF_8);
        boolean version = objection.contains("version");
        HeaderList headers = HeaderList.of("Content-Type", "application/json");
        if (version) {
            headers.add("Sec-WebSocket-Version", "13");
        }
        return new Upgrade.Refused(new WireResponse(version ? UPGRADE_REQUIRED : BAD_REQUEST, headers, body));
    }

    /** Says yes, and from here on leaves the connection to a listener. */
    @SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the connection, and that is seen elsewhere
    static void open(ChannelHandlerContext context, HttpRequest head, SocketListener listener) {
        ChannelPipeline pipeline = context.pipeline();
        pipeline.addFirst(new HttpResponseEncoder());
        WebSocketConnection connection = new WebSocketConnection(listener);
        pipeline.addAfter(context.name(), "connection", connection);
        pipeline.addAfter(context.name(), "messages", new WebSocketFrameAggregator(MAX_MESSAGE));
        pipeline.addAfter(context.name(), "text", new Utf8FrameValidator());
        WebSocketDecoderConfig limits = WebSocketDecoderConfig.newBuilder()
                .maxFramePayloadLength(MAX_MESSAGE)
                .allowExtensions(false)
                .build();
        FullHttpRequest request = new DefaultFullHttpRequest(
                head.protocolVersion(),
                head.method(),
                head.uri(),
                Unpooled.EMPTY_BUFFER,
                head.headers(),
                EmptyHttpHeaders.INSTANCE);
        pipeline.remove(context.handler());
        new WebSocketServerHandshaker13(head.uri(), null, limits)
                .handshake(pipeline.channel(), request)
                .addListener((ChannelFutureListener) done -> {
                    if (done.isSuccess()) {
                        connection.open();
                    } else {
                        done.channel().close();
                    }
                });
    }
}
