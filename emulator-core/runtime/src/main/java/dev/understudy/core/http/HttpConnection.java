package dev.understudy.core.http;

import dev.understudy.core.http.ResponseEncoder.Afterwards;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: puts requests together from what the decoder finds and hands them on in order.
 *
 * <p>A body that is too large is answered at once and its rest thrown away, so that the connection stays usable. Only what
 * leaves unclear where the next request begins ends a connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing needs nobody to wait for it
final class HttpConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final byte[] NO_BYTES = new byte[0];

    private final WireHandler handler;
    private final int maxBodyBytes;
    private final BodyBuffer body = new BodyBuffer();
    private ExchangeQueue exchanges;

    /** The head of the request that is arriving; null between requests and after the last one. */
    private @Nullable WireRequest arriving;

    /** What the request that is arriving becomes once it is whole, if that is a WebSocket. */
    private @Nullable Upgrading upgrading;

    private Afterwards afterwards = Afterwards.STAY;
    /** Whether the body that arrives is of a request that is answered already. */
    private boolean discarding;

    private record Upgrading(HttpRequest head, SocketListener listener) {}

    @SuppressWarnings("NullAway.Init") // Netty calls handlerAdded before anything else
    HttpConnection(WireHandler handler, int maxBodyBytes) {
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Ends the connection as soon as everything that has begun to arrive is answered. */
    void drain(ChannelHandlerContext context) {
        exchanges.drain();
        if (exchanges.idle() && arriving == null && !exchanges.ended()) {
            context.close();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        exchanges = new ExchangeQueue(context, handler);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (exchanges.ended()) {
                return;
            }
            exchanges.readBegins();
            if (message instanceof HttpRequest head) {
                begin(head);
            }
            if (message instanceof HttpContent part && arriving != null) {
                proceed(context, arriving, part);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        exchanges.readEnds();
    }

    private void begin(HttpRequest head) {
        WireResponse fault = HttpFaults.inHead(head);
        RequestTarget target = fault == null ? RequestTarget.parse(head.uri()) : null;
        if (target == null) {
            end(fault == null ? HttpFaults.badTarget() : fault);
            return;
        }
        arriving = new WireRequest(
                head.method().name(), target.path(), target.query(), new NettyHeaders(head.headers()), NO_BYTES);
        afterwards = afterwards(head);
        discarding = false;
        body.begin(handler.maxBodyBytes(arriving, maxBodyBytes));
        boolean expectsContinue =
                head.protocolVersion().minorVersion() > 0 && head.headers().contains(HttpHeaderNames.EXPECT);
        if (head.headers().get(HttpHeaderNames.UPGRADE) != null && upgrade(head, arriving)) {
            return;
        }
        if (HttpUtil.getContentLength(head, 0L) > body.limit()) {
            if (expectsContinue) {
                // Clients differ in whether they send the body after all, so what follows may be body or request.
                afterwards = Afterwards.CLOSE;
            }
            refuse(arriving, Refusal.BODY_TOO_LARGE);
        } else if (expectsContinue) {
            exchanges.sayContinue();
        }
    }

    /**
     * Asks for a WebSocket, if that is what a request wants; one that comes before earlier requests are answered does
     * not get it.
     *
     * @return whether nothing is left to do with the request but to see it end
     */
    private boolean upgrade(HttpRequest head, WireRequest request) {
        if (!WebSockets.wanted(head) || !exchanges.idle()) {
            return false;
        }
        Upgrade upgrade = WebSockets.ask(handler, head, request);
        if (upgrade instanceof Upgrade.Accepted accepted) {
            upgrading = new Upgrading(head, accepted.listener());
        } else if (upgrade instanceof Upgrade.Refused refused) {
            discarding = true;
            exchanges.submit(new Exchange(request, refused.response(), afterwards));
        }
        return upgrade != null;
    }

    private static Afterwards afterwards(HttpRequest head) {
        if (!HttpUtil.isKeepAlive(head)) {
            return Afterwards.CLOSE;
        }
        return head.protocolVersion().minorVersion() > 0 ? Afterwards.STAY : Afterwards.STAY_AND_SAY_SO;
    }

    private void proceed(ChannelHandlerContext context, WireRequest head, HttpContent part) {
        if (part.decoderResult().isFailure()) {
            end(HttpFaults.unreadable(part.decoderResult()));
            return;
        }
        boolean last = part instanceof LastHttpContent;
        ByteBuf bytes = part.content();
        if (!discarding && bytes.isReadable() && !body.add(bytes, last)) {
            refuse(head, Refusal.BODY_TOO_LARGE);
        }
        if (last) {
            arriving = null;
            if (upgrading != null) {
                WebSockets.open(context, upgrading.head(), upgrading.listener());
            } else if (!discarding) {
                finish(head);
            }
        }
    }

    /** The request is there whole. */
    private void finish(WireRequest head) {
        byte[] bytes = body.take();
        String codings = bytes.length == 0 ? null : head.headers().first("Content-Encoding");
        if (codings != null) {
            try {
                bytes = ContentCodings.decode(codings, bytes, body.limit());
            } catch (IOException e) {
                refuse(head, Refusal.BODY_UNREADABLE);
                return;
            }
            if (bytes == null) {
                refuse(head, Refusal.BODY_TOO_LARGE);
                return;
            }
        }
        WireRequest whole = new WireRequest(head.method(), head.path(), head.query(), head.headers(), bytes);
        exchanges.submit(new Exchange(whole, null, afterwards));
    }

    /** Answers a request whose body is not accepted; what is still to come of it is thrown away. */
    private void refuse(WireRequest head, Refusal refusal) {
        discarding = true;
        exchanges.submit(new Exchange(head, handler.refuse(head, refusal), afterwards));
    }

    /** Answers what leaves unclear where the next request begins. */
    private void end(WireResponse fault) {
        arriving = null;
        upgrading = null;
        body.clear();
        exchanges.submit(Exchange.last(fault));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        exchanges.updateReading();
    }

    /** The client sends no more, but may still read the answers that it waits for. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event != ChannelInputShutdownEvent.INSTANCE) {
            context.fireUserEventTriggered(event);
        } else if (exchanges.ended()) {
            context.close();
        } else {
            arriving = null;
            drain(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        exchanges.abandon();
        arriving = null;
        body.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("Connection lost", cause);
        } else {
            LOG.error("Connection closed after a failure", cause);
        }
        context.close();
    }
}
