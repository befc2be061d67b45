package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Connection;
import dev.understudy.core.socket.ConnectionListener;
import dev.understudy.core.socket.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

/** A socket whose other end is a test, and whose time passes when the test says so. */
final class FakeSocket implements Socket {
    private record Later(Duration delay, Runnable work) {}

    private final Queue<ChannelMessage> sent = new ArrayDeque<>();
    private final Queue<Later> later = new ArrayDeque<>();
    private final List<Integer> closings = new ArrayList<>();

    @Override
    public void send(String message) {
        throw new UnsupportedOperationException("nobody at this end sends texts");
    }

    @Override
    public void send(byte[] message) {
        sent.add(Objects.requireNonNull(ChannelMessage.decode(message)));
    }

    @Override
    public void close(int code, String reason) {
        closings.add(code);
    }

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public void runLater(Duration delay, Runnable work) {
        later.add(new Later(delay, work));
    }

    @Override
    public Connection connect(String host, int port, ConnectionListener listener) {
        throw new UnsupportedOperationException("there is no network");
    }

    /** What was sent since somebody asked last. */
    List<ChannelMessage> taken() {
        List<ChannelMessage> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** The codes with which it was closed. */
    List<Integer> closings() {
        return List.copyOf(closings);
    }

    /** Lets happen what was meant to happen after exactly this delay; what follows from it has to wait. */
    void pass(Duration delay) {
        List<Later> due =
                later.stream().filter(task -> task.delay().equals(delay)).toList();
        later.removeAll(due);
        due.forEach(task -> task.work().run());
    }

    /** The delays after which something is meant to happen. */
    List<Duration> delays() {
        return later.stream().map(Later::delay).toList();
    }
}
