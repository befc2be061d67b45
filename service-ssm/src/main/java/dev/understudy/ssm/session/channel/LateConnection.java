package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stands for a connection whose host is still being looked up, and does with it later what it is told until then. */
final class LateConnection implements Connection {
    private final List<Consumer<Connection>> postponed = new ArrayList<>();
    private @Nullable Connection connection;

    /** The connection is there. */
    synchronized void arrive(Connection opened) {
        postponed.forEach(step -> step.accept(opened));
        postponed.clear();
        connection = opened;
    }

    private synchronized void perform(Consumer<Connection> step) {
        if (connection == null) {
            postponed.add(step);
        } else {
            step.accept(connection);
        }
    }

    @Override
    public void send(byte[] bytes) {
        perform(opened -> opened.send(bytes));
    }

    @Override
    public void listen(boolean wanted) {
        perform(opened -> opened.listen(wanted));
    }

    @Override
    public void close() {
        perform(Connection::close);
    }
}
