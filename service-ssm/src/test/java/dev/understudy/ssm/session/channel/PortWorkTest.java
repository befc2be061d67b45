package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.socket.Connection;
import dev.understudy.core.socket.ConnectionListener;
import dev.understudy.ssm.session.state.SessionWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ports whose other end a test is. Source: sheet 5.3 rules 4 and 8. */
class PortWorkTest implements NodeWork.Output, Connection {
    private final List<String> said = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private @Nullable ConnectionListener node;
    private boolean crowded;

    private PortWork ssh() {
        SessionWork.Port port = new SessionWork.Port("localhost", 22, false);
        PortWork work = new PortWork(
                port,
                (client, listener) -> {
                    node = listener;
                    return this;
                },
                false);
        work.begin(this, new FakeSocket());
        return work;
    }

    private ConnectionListener node() {
        return Objects.requireNonNull(node);
    }

    @Test
    void aPortThatCannotBeReachedIsFlagged() {
        ssh();

        node().closed(false);

        assertThat(said).containsExactly("FLAG 0003", "end");
    }

    @Test
    void aServerThatLeavesEndsTheSession() {
        ssh();
        node().received(new byte[] {1});

        node().closed(true);

        assertThat(said).containsExactly("OUTPUT 1", "end");
    }

    @Test
    void aClientThatLeavesThePortClosesItsConnection() {
        PortWork work = ssh();
        work.input(new byte[] {7});

        work.disconnect();

        assertThat(heard).containsExactly("7", "closed");
        assertThat(said).isEmpty();
    }

    // Source: inferred: a session may not take as many connections of this machine as it likes
    @Test
    void aSessionSharesAThousandConnectionsAtMost() {
        PortWork work = new PortWork(new SessionWork.Port("localhost", 80, true), (client, listener) -> this, true);
        work.begin(this, new FakeSocket());
        for (int stream = 0; stream < 1000; stream++) {
            work.input(MuxFrame.of(MuxFrame.Command.OPEN, stream).encode());
        }
        assertThat(said).isEmpty();

        work.input(MuxFrame.of(MuxFrame.Command.OPEN, 1000).encode());

        assertThat(said).containsExactly("OUTPUT 1100-24300");
    }

    // Source: sheet 5.3 rule 8 [agent-source]: from agent 3.0.196.0 on, and only where the client forwards a port
    @ParameterizedTest
    @CsvSource({
        "true, 3.0.196.0, true",
        "true, 3.0.195.9, false",
        "true, 3.3.5226.0, true",
        "true, 2.3.701.0, false",
        "false, 3.3.5226.0, false"
    })
    void newerAgentsShareASessionAmongConnections(boolean local, String version, boolean shared) {
        assertThat(PortWork.multiplexed(new SessionWork.Port("localhost", 80, local), version))
                .isEqualTo(shared);
    }

    @Test
    void aServerHasToWaitForAClientThatLagsBehind() {
        PortWork work = ssh();
        crowded = true;

        node().received(new byte[] {1});

        assertThat(heard).containsExactly("listen false");
        work.roomAgain();
        assertThat(heard).containsExactly("listen false", "listen true");
    }

    private static String digits(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (byte one : bytes) {
            digits.append(one);
        }
        return digits.toString();
    }

    @Override
    public void say(PayloadType type, byte[] bytes) {
        said.add(type + " " + digits(bytes));
    }

    @Override
    public void sayPatiently(PayloadType type, byte[] bytes) {
        say(type, bytes);
    }

    @Override
    public boolean crowded() {
        return crowded;
    }

    @Override
    public void end(String farewell) {
        said.add("end" + farewell);
    }

    @Override
    public void send(byte[] bytes) {
        heard.add(digits(bytes));
    }

    @Override
    public void listen(boolean wanted) {
        heard.add("listen " + wanted);
    }

    @Override
    public void close() {
        heard.add("closed");
    }
}
