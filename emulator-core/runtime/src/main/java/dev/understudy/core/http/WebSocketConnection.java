package dev.understudy.core.http;

import dev.understudy.core.socket.Connection;
import dev.understudy.core.socket.ConnectionListener;
import dev.understudy.core.socket.Socket;
import dev.understudy.core.socket.SocketListener;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open WebSocket: passes whole messages to a listener, answers pings and goodbyes, and says goodbye when a message
 * is none or the listener fails.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the connection, and channelInactive sees that
final class WebSocketConnection extends ChannelDuplexHandler implements Socket {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    private final SocketListener listener;
    private Channel channel;
    private boolean opened;
    private boolean closing;

    @SuppressWarnings("NullAway.Init") // Netty calls handlerAdded before anything else
    WebSocketConnection(SocketListener listener) {
        this.listener = listener;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
    }

    /** The client knows that the WebSocket is open. */
    void open() {
        opened = true;
        guarded(() -> listener.opened(this));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof WebSocketFrame frame && !closing) {
                read(frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame text) {
            String message = text.text();
            guarded(() -> listener.text(message));
        } else if (frame instanceof BinaryWebSocketFrame) {
            byte[] message = ByteBufUtil.getBytes(frame.content());
            guarded(() -> listener.binary(message));
        } else if (frame instanceof PingWebSocketFrame) {
            channel.writeAndFlush(new PongWebSocketFrame(frame.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame) {
            goodbye(new CloseWebSocketFrame(true, 0, frame.content().retain()));
        }
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            LOG.error("A WebSocket's listener failed", failure);
            close(WebSocketCloseStatus.INTERNAL_SERVER_ERROR.code(), "Understudy failed; its log says why");
        }
    }

    @Override
    public void send(String message) {
        run(() -> channel.writeAndFlush(new TextWebSocketFrame(message)));
    }

    @Override
    public void send(byte[] message) {
        run(() -> channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message))));
    }

    @Override
    public void close(int code, String reason) {
        run(() -> goodbye(new CloseWebSocketFrame(code, reason)));
    }

    @Override
    public void run(Runnable work) {
        if (channel.eventLoop().inEventLoop()) {
            runIfOpen(work);
        } else if (!channel.eventLoop().isShuttingDown()) {
            channel.eventLoop().execute(() -> runIfOpen(work));
        }
    }

    @Override
    public void runLater(Duration delay, Runnable work) {
        if (!channel.eventLoop().isShuttingDown()) {
            channel.eventLoop().schedule(() -> runIfOpen(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public Connection connect(String host, int port, ConnectionListener to) {
        return OutgoingConnection.open(channel.eventLoop(), new InetSocketAddress(host, port), to);
    }

    private void runIfOpen(Runnable work) {
        if (!closing && channel.isActive()) {
            guarded(work);
        }
    }

    /** The listener hears of the end before the client does, so that whoever asks afterwards finds it. */
    private void goodbye(CloseWebSocketFrame frame) {
        over();
        channel.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
    }

    private void over() {
        closing = true;
        if (opened) {
            opened = false;
            guarded(listener::closed);
        }
    }

    /** A server that stops says goodbye, too. */
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (closing || !channel.isActive()) {
            context.close(promise);
            return;
        }
        over();
        context.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.ENDPOINT_UNAVAILABLE))
                .addListener(written -> context.close(promise));
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            over();
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        over();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (closing) {
            context.close();
        } else if (cause instanceof TooLongFrameException) {
            close(WebSocketCloseStatus.MESSAGE_TOO_BIG.code(), "The message is too large");
        } else if (cause instanceof CorruptedWebSocketFrameException corrupt) {
            // The decoder says goodbye by itself; the validator of texts leaves that to us.
            close(corrupt.closeStatus().code(), corrupt.closeStatus().reasonText());
        } else {
            if (!(cause instanceof IOException)) {
                LOG.error("WebSocket closed after a failure", cause);
            }
            over();
            context.close();
        }
    }
}
