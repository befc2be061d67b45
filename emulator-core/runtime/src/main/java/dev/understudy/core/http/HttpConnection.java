package dev.understudy.core.http;

import dev.understudy.core.http.ResponseEncoder.Afterwards;
import dev.understudy.core.wire.Refusal;
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
    private final BodyBuffer body;
    private ExchangeQueue exchanges;

    /** The head of the request that is arriving; null between requests and after the last one. */
    private @Nullable WireRequest arriving;

    private Afterwards afterwards = Afterwards.STAY;
    /** Whether the body that arrives is of a request that is answered already. */
    private boolean discarding;

    @SuppressWarnings("NullAway.Init") // Netty calls handlerAdded before anything else
    HttpConnection(WireHandler handler, int maxBodyBytes) {
        this.handler = handler;
        this.maxBodyBytes = maxBodyBytes;
        this.body = new BodyBuffer(maxBodyBytes);
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
                proceed(arriving, part);
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
        boolean expectsContinue =
                head.protocolVersion().minorVersion() > 0 && head.headers().contains(HttpHeaderNames.EXPECT);
        if (HttpUtil.getContentLength(head, 0L) > maxBodyBytes) {
            if (expectsContinue) {
                // Clients differ in whether they send the body after all, so what follows may be body or request.
                afterwards = Afterwards.CLOSE;
            }
            refuse(arriving, Refusal.BODY_TOO_LARGE);
        } else if (expectsContinue) {
            exchanges.sayContinue();
        }
    }

    private static Afterwards afterwards(HttpRequest head) {
        if (!HttpUtil.isKeepAlive(head)) {
            return Afterwards.CLOSE;
        }
        return head.protocolVersion().minorVersion() > 0 ? Afterwards.STAY : Afterwards.STAY_AND_SAY_SO;
    }

    private void proceed(WireRequest head, HttpContent part) {
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
            if (!discarding) {
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
                bytes = ContentCodings.decode(codings, bytes, maxBodyBytes);
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
