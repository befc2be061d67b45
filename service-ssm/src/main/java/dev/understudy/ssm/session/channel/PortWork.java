package dev.understudy.ssm.session.channel;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.model.Blob;
import dev.understudy.core.socket.Connection;
import dev.understudy.core.socket.ConnectionListener;
import dev.understudy.core.socket.Socket;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port of the node. Clients that forward a port of their own may have many connections to it at once, which share the
 * session in frames of smux; others, such as SSH, have one, whose bytes are those of the session.
 */
final class PortWork implements NodeWork {
    /** The stream of a session that has only one; smux has no such number. */
    private static final long ONLY = -1;

    /** How many connections may share a session; further ones are closed at once. */
    private static final int MOST_STREAMS = 1_000;

    private static final int[] FIRST_MULTIPLEXING_AGENT = {3, 0, 196, 0};

    private final SessionWork.Port port;
    private final Opener opener;
    private final boolean multiplexed;
    private final Map<Long, Connection> connections = new ConcurrentHashMap<>();
    private final MuxFrame.Reader frames = new MuxFrame.Reader();
    private Output output;
    private Socket client;

    /** Opens connections to the port. */
    @FunctionalInterface
    interface Opener {
        /** Opens one; it must not block. */
        Connection open(Socket client, ConnectionListener listener);
    }

    @SuppressWarnings("NullAway.Init") // begin comes before any input
    PortWork(SessionWork.Port port, Opener opener, boolean multiplexed) {
        this.port = port;
        this.opener = opener;
        this.multiplexed = multiplexed;
    }

    /** Whether the client of an agent of this version shares the session among connections. */
    static boolean multiplexed(SessionWork.Port port, String agentVersion) {
        int[] version = Arrays.stream(agentVersion.split("\\."))
                .mapToInt(part -> part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0)
                .toArray();
        return port.local() && Arrays.compare(version, FIRST_MULTIPLEXING_AGENT) >= 0;
    }

    @Override
    public void begin(Output to, Socket socket) {
        output = to;
        client = socket;
        if (!multiplexed) {
            connect(ONLY);
        }
    }

    private Connection connect(long stream) {
        return connections.computeIfAbsent(stream, number -> opener.open(client, new Stream(number)));
    }

    @Override
    public void input(byte[] bytes) {
        if (!multiplexed) {
            connect(ONLY).send(bytes);
            return;
        }
        try {
            frames.read(bytes).forEach(this::perform);
        } catch (MuxFrame.BrokenStream e) {
            output.end("What the client sends cannot be understood.");
        }
    }

    private void perform(MuxFrame frame) {
        if (frame.command() == MuxFrame.Command.OPEN) {
            open(frame.stream());
            return;
        }
        Connection connection = connections.get(frame.stream());
        if (connection != null && frame.command() == MuxFrame.Command.PUSH) {
            connection.send(frame.content().unsafeBytes());
        } else if (connection != null && frame.command() == MuxFrame.Command.FINISH) {
            connections.remove(frame.stream());
            connection.close();
        }
    }

    private void open(long stream) {
        if (connections.size() < MOST_STREAMS || connections.containsKey(stream)) {
            connect(stream);
        } else {
            output.say(
                    PayloadType.OUTPUT,
                    MuxFrame.of(MuxFrame.Command.FINISH, stream).encode());
        }
    }

    @Override
    public void roomAgain() {
        connections.values().forEach(connection -> connection.listen(true));
    }

    @Override
    public void disconnect() {
        stop();
    }

    @Override
    public void stop() {
        connections.values().forEach(Connection::close);
        connections.clear();
    }

    /** The node's end of one connection. */
    private final class Stream implements ConnectionListener {
        private final long number;

        Stream(long number) {
            this.number = number;
        }

        @Override
        public void received(byte[] bytes) {
            if (number == ONLY) {
                output.say(PayloadType.OUTPUT, bytes);
            } else {
                for (int from = 0; from < bytes.length; from += MuxFrame.LONGEST) {
                    byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + MuxFrame.LONGEST));
                    say(new MuxFrame(MuxFrame.Command.PUSH, number, Blob.wrap(part)));
                }
            }
            Connection connection = connections.get(number);
            if (connection != null && output.crowded()) {
                connection.listen(false);
            }
        }

        private void say(MuxFrame frame) {
            output.say(PayloadType.OUTPUT, frame.encode());
        }

        @Override
        public void closed(boolean reached) {
            boolean ours = connections.remove(number) == null;
            if (!reached) {
                byte[] flag = ByteBuffer.allocate(Integer.BYTES)
                        .putInt(PayloadType.Flag.CONNECT_TO_PORT_ERROR.code())
                        .array();
                output.say(PayloadType.FLAG, flag);
            }
            if (number != ONLY) {
                say(MuxFrame.of(MuxFrame.Command.FINISH, number));
            } else if (!ours && !port.local()) {
                output.end("");
            }
        }
    }

    /** Sends back whatever comes. */
    record Echo() implements Opener {
        @Override
        public Connection open(Socket client, ConnectionListener listener) {
            return new Connection() {
                @Override
                public void send(byte[] bytes) {
                    listener.received(bytes);
                }

                @Override
                public void listen(boolean wanted) {
                    // What the client sends is in memory already.
                }

                @Override
                public void close() {
                    // Nobody else is there.
                }
            };
        }
    }

    /**
     * Opens real connections.
     *
     * @param port where to
     * @param errands look up names
     */
    record Real(SessionWork.Port port, Errands errands) implements Opener {
        @Override
        public Connection open(Socket client, ConnectionListener listener) {
            LateConnection connection = new LateConnection();
            errands.detach(
                    "connection to " + port.host() + ":" + port.number(),
                    () -> connection.arrive(client.connect(port.host(), port.number(), listener)));
            return connection;
        }
    }
}
