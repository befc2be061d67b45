import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.LongFunction;

/**
 * Keep-alive load from one thread: each connection sends its next request as soon as the answer to the last one is there.
 * It does as little as possible itself, because it shares the processors with what it measures.
 */
final class Load {
    private static final int MAX_SAMPLES = 2_000_000;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LENGTH_FIELD = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress target;
    private final int connections;
    private final LongFunction<byte[][]> turns;
    private final FollowUp followUp;
    private final long[] nanos = new long[MAX_SAMPLES];
    private int answered;
    private int refused;
    private long next;

    /**
     * Load for a server.
     *
     * @param port of the server on this machine
     * @param connections how many requests are under way at a time
     * @param turns what a connection sends in its n-th turn, one request after the other's answer
     */
    Load(int port, int connections, LongFunction<byte[][]> turns) {
        this(port, connections, turns, (answer, size) -> null);
    }

    /** Load in which an answer may lead to a further request of the same turn. */
    Load(int port, int connections, LongFunction<byte[][]> turns, FollowUp followUp) {
        this.target = new InetSocketAddress("127.0.0.1", port);
        this.connections = connections;
        this.turns = turns;
        this.followUp = followUp;
    }

    /** What comes of an answer. */
    interface FollowUp {
        /** The next request of the connection, or null if its turn goes on as planned. */
        byte[] after(byte[] answer, int size);
    }

    /** Sends requests for some time, or until so many are answered. */
    Result run(double seconds, long most) throws IOException {
        answered = 0;
        refused = 0;
        next = 0;
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                new Connection(selector).send();
            }
            while (answered < most && System.nanoTime() < end) {
                selector.select(1000);
                for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                    ((Connection) keys.next().attachment()).receive();
                }
            }
            long took = System.nanoTime() - begin;
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return result(took);
        }
    }

    private Result result(long took) {
        int samples = Math.min(answered, MAX_SAMPLES);
        long[] sorted = Arrays.copyOf(nanos, samples);
        Arrays.sort(sorted);
        return new Result(
                answered * 1e9 / took, micros(sorted, 0.5), micros(sorted, 0.99), answered, refused);
    }

    private static double micros(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (quantile * (sorted.length - 1))] / 1e3;
    }

    /**
     * What came of it.
     *
     * @param perSecond answers per second
     * @param p50 median time to an answer in microseconds
     * @param p99 the time that one in a hundred exceeds
     * @param answered how many answers there were
     * @param refused how many of them were not 2xx
     */
    record Result(double perSecond, double p50, double p99, int answered, int refused) {}

    private final class Connection {
        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocate(1 << 20);
        private long sentAt;
        private int expected = -1;
        private byte[][] turn = {};
        private int sent;

        Connection(Selector selector) throws IOException {
            channel = SocketChannel.open(target);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send() throws IOException {
            if (sent == turn.length) {
                turn = turns.apply(next++);
                sent = 0;
            }
            send(turn[sent++]);
        }

        private void send(byte[] request) throws IOException {
            ByteBuffer out = ByteBuffer.wrap(request);
            sentAt = System.nanoTime();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void receive() throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("the server closed a connection after " + answered + " answers");
            }
            if (expected < 0) {
                expected = lengthOfAnswer();
            }
            if (expected >= 0 && in.position() >= expected) {
                if (answered < MAX_SAMPLES) {
                    nanos[answered] = System.nanoTime() - sentAt;
                }
                answered++;
                if (in.get(9) != '2') {
                    refused++;
                }
                byte[] following = followUp.after(in.array(), expected);
                in.clear();
                expected = -1;
                if (following == null) {
                    send();
                } else {
                    send(following);
                }
            }
        }

        /** Head and body together, or -1 if the head is not there yet. */
        private int lengthOfAnswer() {
            byte[] bytes = in.array();
            int size = in.position();
            int end = find(bytes, size, END_OF_HEAD);
            if (end < 0) {
                return -1;
            }
            int at = find(bytes, end, LENGTH_FIELD);
            int length = 0;
            for (int i = at < 0 ? end : at + LENGTH_FIELD.length; i < end && bytes[i] != '\r'; i++) {
                if (bytes[i] != ' ') {
                    length = length * 10 + bytes[i] - '0';
                }
            }
            return end + END_OF_HEAD.length + length;
        }

    }

    /** Where these bytes begin, which are small letters or none at all, or -1. */
    static int find(byte[] bytes, int size, byte[] wanted) {
        for (int i = 0; i + wanted.length <= size; i++) {
            int j = 0;
            while (j < wanted.length && lower(bytes[i + j]) == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
