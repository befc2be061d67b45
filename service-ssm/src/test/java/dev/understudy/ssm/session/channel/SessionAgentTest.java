package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.socket.Socket;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AccessType;
import dev.understudy.ssm.session.state.SessionLimits;
import dev.understudy.ssm.session.state.SessionLogs;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionState;
import dev.understudy.ssm.session.state.SessionWork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The agent of a node whose work a test does. Source: sheet 5.3 [agent-source]. */
class SessionAgentTest implements NodeWork, Surroundings {
    private static final SessionRecord SESSION = new SessionRecord(
            "root-0123456789abcdef0",
            SessionDesk.NODE,
            "3.3.5226.0",
            "arn:aws:iam::111122223333:root",
            null,
            "document",
            new SessionWork.Shell(""),
            "{}",
            SessionLimits.USUAL,
            SessionLogs.NONE,
            AccessType.STANDARD,
            SsmBed.START,
            "token",
            new SessionState.Connected());

    private final FakeSocket socket = new FakeSocket();
    private final List<String> heard = new ArrayList<>();
    private final SessionAgent agent = new SessionAgent(
            SESSION,
            this,
            new SessionArchive(new SsmBed().kernel())
                    .transcript(SESSION, new PartitionKey("aws", SsmBed.ACCOUNT, SsmBed.REGION)),
            this);

    private boolean busy;

    @BeforeEach
    void shakeHands() {
        agent.attach(socket);
        input(0, PayloadType.HANDSHAKE_RESPONSE, """
                {"ProcessedClientActions": [{"ActionType": "SessionType", "ActionStatus": 1}]}""");
        acknowledge(0);
        acknowledge(1);
        socket.taken();
    }

    private void input(long place, PayloadType type, String payload) {
        agent.received(ChannelMessage.data(
                MessageType.INPUT, place, newId(), SsmBed.START, type, payload.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void acknowledge(long place) {
        agent.received(ChannelMessage.control(
                MessageType.ACKNOWLEDGE,
                newId(),
                SsmBed.START,
                "{\"AcknowledgedMessageSequenceNumber\":" + place + "}"));
    }

    private void say(int messages) {
        for (int i = 0; i < messages; i++) {
            agent.say(PayloadType.OUTPUT, new byte[] {'x'});
        }
    }

    // Source: 5.3 rule 4: the flag 1
    @Test
    void aFlagTellsThatTheClientLeftThePort() {
        input(1, PayloadType.FLAG, "\0\0\0\1");

        assertThat(heard).containsExactly("disconnect");
    }

    @Test
    void theWorkHearsWhenItMaySpeakAgain() {
        say(256);
        assertThat(agent.crowded()).isTrue();

        acknowledge(2);

        assertThat(agent.crowded()).isFalse();
        assertThat(heard).containsExactly("room");
    }

    // Source: 5.3 rule 5: 200 ms growing to 1 s, from the beginning after each acknowledgement
    @Test
    void pausesGrowToASecondUntilSomethingIsAcknowledged() {
        say(2);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Duration next = socket.delays().stream()
                    .filter(delay -> delay.compareTo(Duration.ofSeconds(1)) <= 0)
                    .findFirst()
                    .orElseThrow();
            pauses.add(next);
            socket.pass(next);
        }
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(200L, 300L, 450L, 675L, 1000L, 1000L);

        acknowledge(2);

        socket.pass(Duration.ofSeconds(1));
        assertThat(socket.delays()).contains(Duration.ofMillis(300));
    }

    // Source: 5.3 rule 5: up to 3,000 tries
    @Test
    void threeThousandTriesAreEnough() {
        say(1);
        for (long pause : new long[] {200, 300, 450, 675}) {
            socket.pass(Duration.ofMillis(pause));
        }
        for (int tries = 5; tries < 3000; tries++) {
            socket.pass(Duration.ofSeconds(1));
        }
        assertThat(heard).isEmpty();

        socket.pass(Duration.ofSeconds(1));

        assertThat(heard).containsExactly("failed");
    }

    @Test
    @Timeout(60)
    void nobodyWaitsForTheClientOfASessionThatIsOver() {
        agent.dismiss("");

        agent.sayPatiently(PayloadType.OUTPUT, new byte[1024 * 1024]);

        assertThat(heard).containsExactly("stop");
    }

    // Source: 5.3 rule 5: what is not acknowledged comes again
    @Test
    void whatCannotBeTakenYetIsNotAcknowledged() {
        busy = true;
        input(1, PayloadType.OUTPUT, "a");
        assertThat(socket.taken()).isEmpty();

        busy = false;
        input(1, PayloadType.OUTPUT, "a");
        input(2 + Inbox.FURTHEST, PayloadType.OUTPUT, "b");

        assertThat(socket.taken()).hasSize(1);
        assertThat(heard).containsExactly("a");
    }

    // Source: 5.3 rule 7
    @Test
    void theEndOfTheChannelIsToldInFull() {
        agent.dismiss("bye");

        ChannelMessage last = socket.taken().get(0);
        JsonNode content = WireJson.read(last.payload().utf8());
        assertThat(last.type()).isEqualTo(MessageType.CHANNEL_CLOSED);
        assertThat(content.path("MessageId").asText()).isEqualTo(last.id().toString());
        assertThat(content.path("CreatedDate").asText()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(content.path("DestinationId").asText()).isEqualTo("arn:aws:iam::111122223333:root");
        assertThat(content.path("SessionId").asText()).isEqualTo("root-0123456789abcdef0");
        assertThat(content.path("MessageType").asText()).isEqualTo("channel_closed");
        assertThat(content.path("SchemaVersion").asInt()).isEqualTo(1);
        assertThat(content.path("Output").asText()).isEqualTo("bye");
        assertThat(content.size()).isEqualTo(7);
    }

    @Override
    public void begin(Output output, Socket client) {}

    @Override
    public void input(byte[] bytes) {
        heard.add(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean behind() {
        return busy;
    }

    @Override
    public void disconnect() {
        heard.add("disconnect");
    }

    @Override
    public void roomAgain() {
        heard.add("room");
    }

    @Override
    public void stop() {
        heard.add("stop");
    }

    @Override
    public Instant now() {
        return SsmBed.START;
    }

    @Override
    public UUID newId() {
        return UUID.randomUUID();
    }

    @Override
    public void ended(boolean failed, @Nullable String farewell) {
        heard.add(failed ? "failed" : "ended");
    }
}
