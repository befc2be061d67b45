package dev.understudy.core.http;

import dev.understudy.core.http.ResponseEncoder.Afterwards;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the requests of one connection one after the other, in the order in which they came.
 *
 * <p>A request that is not answered at once holds up those behind it. Their answers could not be sent anyway, and HTTP
 * lets a server run ahead only with requests that change nothing; most of ours are POSTs. While one is under way no more
 * is read, so that what waits here never exceeds what one read brought.
 *
 * <p>Everything here happens on the connection's event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the connection, and that is seen elsewhere
final class ExchangeQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeQueue.class);
    private static final ChannelFutureListener LINGER = ExchangeQueue::linger;
    private static final long LINGER_MILLIS = 1000;
    private static final ByteBuf CONTINUE = Unpooled.unreleasableBuffer(
            Unpooled.directBuffer().writeBytes("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

    private final ChannelHandlerContext context;
    private final WireHandler handler;
    private final Queue<Exchange> waiting = new ArrayDeque<>(2);
    private boolean running;
    private boolean continueOwed;
    private boolean draining;
    private boolean ended;
    private boolean flushLater;

    ExchangeQueue(ChannelHandlerContext context, WireHandler handler) {
        this.context = context;
        this.handler = handler;
    }

    /** Whether every request so far is answered. */
    boolean idle() {
        return !running && waiting.isEmpty();
    }

    /** Whether the last answer of this connection is written. */
    boolean ended() {
        return ended;
    }

    /** Takes a request that is there whole. */
    void submit(Exchange exchange) {
        continueOwed = false;
        if (running) {
            waiting.add(exchange);
        } else if (!ended) {
            run(exchange);
        }
    }

    /** Tells the client that it may send its body, as soon as all earlier answers are out. */
    void sayContinue() {
        continueOwed = !idle();
        if (!continueOwed) {
            context.write(CONTINUE.duplicate(), context.voidPromise());
            flush();
        }
    }

    /** From here on answers are collected: more requests may come out of the same read. */
    void readBegins() {
        flushLater = true;
    }

    /** Sends what was collected. */
    void readEnds() {
        flushLater = false;
        context.flush();
    }

    /** Stops reading while answers are awaited or pile up, and goes on when they no longer do. */
    void updateReading() {
        Channel channel = context.channel();
        channel.config().setAutoRead(ended || (!running && channel.isWritable()));
    }

    /** Lets the connection end with the last of the requests that are there, or the next one if none is. */
    void drain() {
        draining = true;
    }

    /** A server that takes no more connections is about to say so to each, one after another. */
    private boolean serverStops() {
        Channel listener = context.channel().parent();
        return listener != null && !listener.isOpen();
    }

    /** Answers no more. */
    void abandon() {
        ended = true;
        waiting.clear();
    }

    private void run(Exchange exchange) {
        CompletableFuture<WireResponse> answer = ask(exchange);
        if (answer.isDone()) {
            write(exchange, outcome(answer));
            return;
        }
        running = true;
        updateReading();
        answer.whenComplete((response, failure) -> context.executor().execute(() -> resume(exchange, answer)));
    }

    private void resume(Exchange exchange, CompletableFuture<WireResponse> answer) {
        running = false;
        write(exchange, outcome(answer));
        while (!running && !waiting.isEmpty()) {
            run(waiting.remove());
        }
        if (continueOwed && idle()) {
            sayContinue();
        }
        updateReading();
        flush();
    }

    private CompletableFuture<WireResponse> ask(Exchange exchange) {
        if (exchange.verdict() != null) {
            return CompletableFuture.completedFuture(exchange.verdict());
        }
        try {
            return handler.handle(exchange.request()).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static WireResponse outcome(CompletableFuture<WireResponse> answer) {
        try {
            return answer.join();
        } catch (CompletionException | CancellationException e) {
            LOG.error("A request handler failed, which it promises not to", e);
            return HttpFaults.serverFailed();
        }
    }

    private void write(Exchange exchange, WireResponse response) {
        if (ended) {
            return;
        }
        if (!response.present()) {
            hangUp(response.status() == WireResponse.RESET);
            return;
        }
        boolean last = exchange.afterwards() == Afterwards.CLOSE || (waiting.isEmpty() && (draining || serverStops()));
        Afterwards afterwards = last ? Afterwards.CLOSE : exchange.afterwards();
        ByteBuf bytes = ResponseEncoder.encode(context.alloc(), response, exchange.headOnly(), afterwards);
        if (!last) {
            context.write(bytes, context.voidPromise());
            return;
        }
        abandon();
        boolean moreMayCome = exchange.verdict() != null;
        context.writeAndFlush(bytes).addListener(moreMayCome ? LINGER : ChannelFutureListener.CLOSE);
        updateReading();
    }

    /** Ends the connection without an answer. Told to linger for no time, a system resets it. */
    private void hangUp(boolean reset) {
        abandon();
        context.flush();
        if (reset) {
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        context.close();
    }

    private void flush() {
        if (!flushLater) {
            context.flush();
        }
    }

    /**
     * Closing while the client still sends makes its system throw away our answer unread. So only our direction is
     * closed, and the other when the client has seen it or some time has passed.
     */
    private static void linger(ChannelFuture written) {
        Channel channel = written.channel();
        if (!written.isSuccess() || !(channel instanceof DuplexChannel duplex)) {
            channel.close();
            return;
        }
        duplex.shutdownOutput();
        Future<?> close = channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> close.cancel(false));
    }
}
