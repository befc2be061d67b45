package dev.understudy.core.http;

import dev.understudy.core.wire.WireHandler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP/1.1 server in front of one {@link WireHandler}. Its threads are daemons: they do not keep a JVM alive.
 *
 * <p>Few threads and one small memory arena serve all connections: requests take microseconds, so more of either would
 * only cost memory.
 */
@SuppressWarnings("FutureReturnValueIgnored") // where the outcome counts, it is awaited
public final class HttpServer implements AutoCloseable {
    private static final int MAX_REQUEST_LINE = 16 * 1024;
    private static final int MAX_HEADER_FIELDS = 64 * 1024;
    private static final int MAX_PART = 64 * 1024;
    private static final int BACKLOG = 1024;

    private static final int PAGE_SIZE = 8192;
    private static final int CHUNK_ORDER = 5;
    private static final int CACHED_SMALL = 64;
    private static final int CACHED_NORMAL = 8;
    private static final long STOP_TIMEOUT_MILLIS = 1000;

    private final EventLoopGroup loops;
    private final Channel listener;
    private final ChannelGroup connections;
    private final HttpOptions options;

    private HttpServer(EventLoopGroup loops, Channel listener, ChannelGroup connections, HttpOptions options) {
        this.loops = loops;
        this.listener = listener;
        this.connections = connections;
        this.options = options;
    }

    /**
     * Starts a server.
     *
     * @param host the name or address of the interface to listen on
     * @param port the port; 0 takes a free one
     * @param handler answers the requests, on the event loop
     * @throws IOException if the address is unknown, in use or not ours
     */
    public static HttpServer start(String host, int port, WireHandler handler, HttpOptions options) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                options.eventLoops(), new DefaultThreadFactory("understudy-http", true), NioIoHandler.newFactory());
        ChannelGroup connections = new DefaultChannelGroup(loops.next(), true);
        ChannelFuture bound =
                bootstrap(loops, connections, handler, options).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, STOP_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            throw new IOException(bound.cause().getMessage(), bound.cause());
        }
        return new HttpServer(loops, bound.channel(), connections, options);
    }

    private static ServerBootstrap bootstrap(
            EventLoopGroup loops, ChannelGroup connections, WireHandler handler, HttpOptions options) {
        ByteBufAllocator allocator =
                new PooledByteBufAllocator(true, 0, 1, PAGE_SIZE, CHUNK_ORDER, CACHED_SMALL, CACHED_NORMAL, true);
        return new ServerBootstrap()
                .group(loops)
                .channelFactory(NioServerSocketChannel::new)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.ALLOCATOR, allocator)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(new HttpRequestDecoder(decoderConfig()))
                                .addLast(new HttpConnection(handler, options.maxBodyBytes()));
                    }
                });
    }

    private static HttpDecoderConfig decoderConfig() {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADER_FIELDS)
                .setMaxChunkSize(MAX_PART);
    }

    /** The port that the server listens on. */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Where a client on the same machine finds the server, as in {@code http://127.0.0.1:4566}. */
    public URI endpoint() {
        InetSocketAddress local = (InetSocketAddress) listener.localAddress();
        String host = local.getAddress().isAnyLocalAddress()
                ? "127.0.0.1"
                : local.getAddress().getHostAddress();
        // An IPv6 address may end in a zone, whose percent sign a URI would have to escape.
        String literal = host.indexOf(':') < 0 ? host : "[" + host.replaceFirst("%.*", "") + "]";
        return URI.create("http://" + literal + ":" + local.getPort());
    }

    /**
     * Stops: takes no more connections, lets requests that have begun finish within the drain time, then ends. May be
     * called more than once, but not from a request.
     */
    @Override
    public void close() {
        listener.close().awaitUninterruptibly();
        for (Channel connection : connections) {
            connection.eventLoop().execute(() -> drain(connection));
        }
        connections.newCloseFuture().awaitUninterruptibly(options.drainTime().toMillis());
        connections.close().awaitUninterruptibly(STOP_TIMEOUT_MILLIS);
        loops.shutdownGracefully(0, STOP_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(STOP_TIMEOUT_MILLIS);
    }

    private static void drain(Channel connection) {
        ChannelHandlerContext context = connection.pipeline().context(HttpConnection.class);
        if (context == null) {
            connection.close();
        } else {
            ((HttpConnection) context.handler()).drain(context);
        }
    }
}
