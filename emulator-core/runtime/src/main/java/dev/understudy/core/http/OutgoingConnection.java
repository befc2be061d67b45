package dev.understudy.core.http;

import dev.understudy.core.socket.Connection;
import dev.understudy.core.socket.ConnectionListener;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;

/** A connection that this server opens to somebody else. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails ends the connection, and channelInactive sees that
final class OutgoingConnection extends SimpleChannelInboundHandler<ByteBuf> implements Connection {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ConnectionListener listener;
    private ChannelFuture opening;

    @SuppressWarnings("NullAway.Init") // open sets it before anybody gets hold of the connection
    private OutgoingConnection(ConnectionListener listener) {
        this.listener = listener;
    }

    static OutgoingConnection open(EventLoop loop, InetSocketAddress address, ConnectionListener listener) {
        OutgoingConnection connection = new OutgoingConnection(listener);
        connection.opening = new Bootstrap()
                .group(loop)
                .channelFactory(NioSocketChannel::new)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, PATIENCE_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(connection)
                .connect(address);
        connection.whenOpen(opened -> {
            if (!opened.isSuccess()) {
                listener.closed(false);
            }
        });
        return connection;
    }

    private void whenOpen(ChannelFutureListener then) {
        opening.addListener(then);
    }

    private Channel channel() {
        return opening.channel();
    }

    @Override
    public void send(byte[] bytes) {
        whenOpen(opened -> channel().writeAndFlush(Unpooled.wrappedBuffer(bytes)));
    }

    @Override
    public void listen(boolean wanted) {
        channel().config().setAutoRead(wanted);
    }

    @Override
    public void close() {
        whenOpen(opened -> channel().close());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
        listener.received(ByteBufUtil.getBytes(bytes));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        listener.closed(true);
    }

    /** Whatever went wrong, it is over with the connection. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
