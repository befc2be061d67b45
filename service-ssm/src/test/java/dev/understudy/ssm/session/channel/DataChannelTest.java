package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ResumeSessionInput;
import dev.understudy.ssm.model.ResumeSessionOutput;
import dev.understudy.ssm.model.SessionState;
import dev.understudy.ssm.model.StartSessionOutput;
import dev.understudy.ssm.model.TerminateSessionInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conversations between a client and the agent of a node. Source: sheet 5.3 [agent-source]. */
class DataChannelTest {
    private static final byte[] TERMINATE = {0, 0, 0, 2};

    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    private ResumeSessionOutput resume(StartSessionOutput started) {
        return bed.call(
                ResumeSessionInput.builder().sessionId(started.sessionId()).build());
    }

    @Test
    void theAgentSaysFirstWhatTheSessionIs() {
        StartSessionOutput started = desk.start();
        PluginEnd client = new PluginEnd(bed, started.sessionId());

        client.show(started.tokenValue());

        ChannelMessage first = client.hear().get(0);
        assertThat(first.type()).isEqualTo(MessageType.OUTPUT);
        assertThat(first.sequence()).isZero();
        assertThat(first.payloadType()).isEqualTo(PayloadType.HANDSHAKE_REQUEST.code());
        assertThat(first.payload().utf8())
                .isEqualTo(
                        "{\"AgentVersion\":\"3.3.5226.0\",\"RequestedClientActions\":[{\"ActionType\":\"SessionType\","
                                + "\"ActionParameters\":{\"SessionType\":\"Standard_Stream\",\"Properties\":{}}}]}");
        assertThat(desk.status()).isEqualTo("Connected");
    }

    @Test
    void theHandshakeEndsWithItsDuration() {
        StartSessionOutput started = desk.start();
        PluginEnd client = new PluginEnd(bed, started.sessionId()).show(started.tokenValue());
        client.hear();
        bed.advance(Duration.ofMillis(3));

        client.shakeHands();

        assertThat(client.hear())
                .filteredOn(message -> message.payloadType() == PayloadType.HANDSHAKE_COMPLETE.code())
                .singleElement()
                .extracting(message -> message.payload().utf8())
                .isEqualTo("{\"HandshakeTimeToComplete\":3000000,\"CustomerMessage\":\"\"}");
    }

    @Test
    void everythingWithDataIsAcknowledged() {
        PluginEnd client = desk.connected(desk.start());
        client.hear();

        client.say(PayloadType.SIZE, "{\"cols\":80,\"rows\":24}");

        ChannelMessage answer = client.hear().get(0);
        JsonNode content = WireJson.read(answer.payload().utf8());
        assertThat(answer.type()).isEqualTo(MessageType.ACKNOWLEDGE);
        assertThat(content.path("AcknowledgedMessageType").asText()).isEqualTo("input_stream_data");
        assertThat(content.path("AcknowledgedMessageSequenceNumber").asLong()).isEqualTo(1);
        assertThat(content.path("IsSequentialMessage").asBoolean()).isTrue();
    }

    @Test
    void withoutPermissionForAShellWhatIsTypedComesBack() {
        PluginEnd client = desk.connected(desk.start());
        assertThat(client.printed()).contains("--run-command exec").endsWith("$ ");

        client.say(PayloadType.OUTPUT, "echo hi\r");

        assertThat(client.printed()).isEqualTo("echo hi\r\n$ ");
    }

    @Test
    void whatIsTypedIsReadInOrderAndOnce() {
        PluginEnd client = desk.connected(desk.start());
        client.hear();

        client.sayAt(2, PayloadType.OUTPUT, new byte[] {'b'})
                .sayAt(1, PayloadType.OUTPUT, new byte[] {'a'})
                .sayAt(2, PayloadType.OUTPUT, new byte[] {'b'});

        assertThat(client.printed()).isEqualTo("ab");
    }

    @Test
    void whatIsNotAcknowledgedIsSaidAgainWithGrowingPauses() {
        StartSessionOutput started = desk.start();
        PluginEnd client = new PluginEnd(bed, started.sessionId()).deaf().show(started.tokenValue());
        client.hear();

        client.socket().pass(Duration.ofMillis(200));

        assertThat(client.hear())
                .singleElement()
                .extracting(ChannelMessage::sequence)
                .isEqualTo(0L);
        assertThat(client.socket().delays()).contains(Duration.ofMillis(300));
    }

    @Test
    void whatIsAcknowledgedIsNotSaidAgain() {
        PluginEnd client = desk.connected(desk.start());
        client.hear();

        client.socket().pass(Duration.ofMillis(200));

        assertThat(client.hear()).isEmpty();
    }

    // Source: 5.3 rule 5: what is not acknowledged is said again, so nothing has to be kept without end for anybody
    @Test
    void whoeverAcknowledgesNothingIsHeardForAWhileOnly() {
        PluginEnd client = desk.connected(desk.start());
        client.hear();
        client.deaf();
        String piece = "x".repeat(64 * 1024);

        for (int i = 0; i < 70; i++) {
            client.say(PayloadType.OUTPUT, piece);
        }

        assertThat(client.hear())
                .filteredOn(message -> message.type() == MessageType.ACKNOWLEDGE)
                .hasSize(64);
    }

    @Test
    void exitEndsTheSession() {
        PluginEnd client = desk.connected(desk.start());

        client.say(PayloadType.OUTPUT, "exit\r");

        assertThat(client.farewell()).isEmpty();
        assertThat(desk.status()).isEqualTo("Terminated");
        assertThat(desk.only().endDate()).isEqualTo(bed.now());
    }

    @Test
    void whatIsLongIsSaidInPieces() {
        PluginEnd client = desk.connected(desk.start(
                "AWS-StartNonInteractiveCommand", Map.of("command", List.of("echo " + "y".repeat(3000)))));

        assertThat(client.hear())
                .filteredOn(message -> message.payloadType() == PayloadType.OUTPUT.code())
                .hasSizeGreaterThan(3)
                .allMatch(message -> message.payload().length() <= 1024);
    }

    // Source: amazon-ssm-agent [agent-source]: it waits two seconds for its client to take what was said
    @Test
    void theEndWaitsForAClientThatIsNotReadyYet() {
        StartSessionOutput started = desk.start("AWS-StartInteractiveCommand", Map.of("command", List.of("ls")));
        PluginEnd client = desk.connected(started).deaf();
        client.hear();
        assertThat(desk.status()).isEqualTo("Connected");

        client.socket().pass(Duration.ofSeconds(2));

        assertThat(client.farewell()).isEmpty();
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void aClientThatLeavesBeforeTheEndIsNotWaitedFor() {
        StartSessionOutput started = desk.start("AWS-StartInteractiveCommand", Map.of("command", List.of("ls")));
        PluginEnd client = desk.connected(started).deaf();

        client.leave();

        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void theClientCanEndTheSession() {
        PluginEnd client = desk.connected(desk.start());

        client.say(PayloadType.FLAG, TERMINATE);

        assertThat(client.farewell()).isEmpty();
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void aClientThatIsGoneMayComeBackAndGoesOnWhereItWas() {
        StartSessionOutput started = desk.start();
        PluginEnd before = desk.connected(started);
        before.hear();
        before.leave();
        assertThat(desk.status()).isEqualTo("Disconnected");

        PluginEnd after = new PluginEnd(bed, started.sessionId())
                .continuing(before)
                .show(resume(started).tokenValue());

        assertThat(desk.status()).isEqualTo("Connected");
        after.say(PayloadType.OUTPUT, "x");
        assertThat(after.printed()).isEqualTo("x");
    }

    @Test
    void aSecondClientTakesThePlaceOfTheFirst() {
        StartSessionOutput started = desk.start();
        PluginEnd first = desk.connected(started);

        new PluginEnd(bed, started.sessionId()).show(started.tokenValue());
        first.leave();

        assertThat(first.socket().closings()).containsExactly(1000);
        assertThat(desk.status()).isEqualTo("Connected");
    }

    @Test
    void resumingMakesTheEarlierTokenWorthless() {
        StartSessionOutput started = desk.start();
        resume(started);

        PluginEnd client = new PluginEnd(bed, started.sessionId()).show(started.tokenValue());

        assertThat(client.socket().closings()).containsExactly(1008);
        assertThat(desk.status()).isEqualTo("Connecting");
    }

    @Test
    void framesBeforeTheTokenAreRefused() {
        PluginEnd client = new PluginEnd(bed, desk.start().sessionId());

        client.shakeHands();

        assertThat(client.socket().closings()).containsExactly(1008);
    }

    @Test
    void whatIsNoFrameIsLeftUnanswered() {
        PluginEnd client = desk.connected(desk.start());
        client.hear();

        client.send(new byte[] {1, 2, 3});

        assertThat(client.hear()).isEmpty();
        assertThat(desk.status()).isEqualTo("Connected");
    }

    @Test
    void aClientThatCannotHandleTheSessionLetsItFail() {
        StartSessionOutput started = desk.start();
        PluginEnd client = new PluginEnd(bed, started.sessionId()).show(started.tokenValue());

        client.say(
                PayloadType.HANDSHAKE_RESPONSE,
                "{\"ProcessedClientActions\":[{\"ActionType\":\"SessionType\",\"ActionStatus\":3,\"Error\":\"no\"}]}");

        assertThat(client.farewell()).contains("no");
        assertThat(desk.status()).isEqualTo("Failed");
    }

    @Test
    void aHandshakeThatTakesTooLongLetsTheSessionFail() {
        StartSessionOutput started = desk.start();
        PluginEnd client = new PluginEnd(bed, started.sessionId()).show(started.tokenValue());

        client.socket().pass(Duration.ofSeconds(15));

        assertThat(desk.status()).isEqualTo("Failed");
    }

    @Test
    void terminateSessionTellsTheClient() {
        StartSessionOutput started = desk.start();
        PluginEnd client = desk.connected(started);

        bed.call(TerminateSessionInput.builder().sessionId(started.sessionId()).build());

        assertThat(client.farewell()).isEmpty();
        assertThat(desk.sessions(SessionState.ACTIVE)).isEmpty();
        assertThat(bed.listener("/v1/data-channel/" + started.sessionId())).isNull();
    }

    @Test
    void anIdleSessionEndsWithAWordAndABusyOneDoesNot() {
        PluginEnd client = desk.connected(desk.start());
        bed.advance(Duration.ofMinutes(19));
        client.say(PayloadType.OUTPUT, "x");
        bed.advance(Duration.ofMinutes(19));
        assertThat(desk.status()).isEqualTo("Connected");

        bed.advance(Duration.ofMinutes(1));

        assertThat(client.farewell()).isEqualTo("Your session timed out due to inactivity and has been terminated.");
        assertThat(desk.only().endDate()).isEqualTo(SsmBed.START.plus(Duration.ofMinutes(39)));
    }

    @Test
    void nobodyListensAtAddressesOfOtherSessions() {
        assertThat(bed.listener("/v1/data-channel/root-0123456789abcdef0")).isNull();
        assertThat(List.of(desk.start().sessionId())).allMatch(id -> bed.listener("/v1/data-channel/" + id) != null);
    }
}
