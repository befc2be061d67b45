package dev.understudy.it.sdk.ssm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DoesNotExistException;
import software.amazon.awssdk.services.ssm.model.InvalidDocumentException;
import software.amazon.awssdk.services.ssm.model.Session;
import software.amazon.awssdk.services.ssm.model.SessionState;
import software.amazon.awssdk.services.ssm.model.SessionStatus;
import software.amazon.awssdk.services.ssm.model.SsmException;
import software.amazon.awssdk.services.ssm.model.StartSessionResponse;
import software.amazon.awssdk.services.ssm.model.TargetNotConnectedException;

/** Sessions from their start to their history. Source: sheet SSM Documents 5 and scenario S1. */
class SessionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String NODE = "i-0123456789abcdef0";

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    @BeforeEach
    void declareANode() {
        String place = "?account=" + me.account() + "&region=" + me.region();
        assertThat(me.sendAdmin("POST", "ssm/nodes" + place, "{\"id\":\"" + NODE + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private StartSessionResponse start() {
        return ssm.startSession(r -> r.target(NODE));
    }

    private List<Session> sessions(SessionState state) {
        return ssm.describeSessions(r -> r.state(state)).sessions();
    }

    private SessionStatus status() {
        return sessions(SessionState.ACTIVE).get(0).status();
    }

    @Test
    void aSessionFromItsStartToItsHistory() throws InterruptedException {
        assertThat(ssm.getConnectionStatus(r -> r.target(NODE)).statusAsString())
                .isEqualTo("connected");
        StartSessionResponse started = start();
        assertThat(started.sessionId()).matches("root-[0-9a-f]{17}");

        ChannelClient client = new ChannelClient(started.streamUrl()).show(started.tokenValue());
        assertThat(client.hear("output_stream_data 7")).contains("HandshakeTimeToComplete");
        client.type("echo hi");
        assertThat(client.hear("acknowledge")).contains("\"AcknowledgedMessageSequenceNumber\":1");
        assertThat(client.hear("output_stream_data 1 echo")).isEqualTo("output_stream_data 1 echo hi");
        assertThat(status()).isEqualTo(SessionStatus.CONNECTED);

        client.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        client.hear("close");
        assertThat(status()).isEqualTo(SessionStatus.DISCONNECTED);

        String token = ssm.resumeSession(r -> r.sessionId(started.sessionId())).tokenValue();
        assertThat(token).isNotEqualTo(started.tokenValue());
        ChannelClient again = new ChannelClient(started.streamUrl())
                .continuing(client)
                .show(token)
                .type("!");
        assertThat(again.hear("output_stream_data 1 !")).isEqualTo("output_stream_data 1 !");

        ssm.terminateSession(r -> r.sessionId(started.sessionId()));
        emulator.advance(Duration.ZERO);
        assertThat(again.hear("channel_closed")).contains(started.sessionId());
        assertThat(sessions(SessionState.ACTIVE)).isEmpty();
        assertThat(sessions(SessionState.HISTORY).get(0).endDate()).isEqualTo(emulator.now());
        assertThatThrownBy(() -> ssm.resumeSession(r -> r.sessionId(started.sessionId())))
                .isInstanceOf(DoesNotExistException.class);
    }

    @Test
    void whatCannotStartIsRefused() {
        assertThat(ssm.getConnectionStatus(r -> r.target("i-none")).statusAsString())
                .isEqualTo("notconnected");
        assertThatThrownBy(() -> ssm.startSession(r -> r.target("i-none")))
                .isInstanceOf(TargetNotConnectedException.class)
                .hasMessageStartingWith("i-none is not connected.");
        assertThatThrownBy(() -> ssm.startSession(r -> r.target(NODE).documentName("none")))
                .isInstanceOf(InvalidDocumentException.class);
        assertThatThrownBy(() -> ssm.startSession(r -> r.target(NODE)
                        .documentName("AWS-StartSSHSession")
                        .parameters(Map.of("portNumber", List.of("x")))))
                .isInstanceOfSatisfying(
                        SsmException.class,
                        refusal -> assertThat(refusal.awsErrorDetails().errorCode())
                                .isEqualTo("InvalidParameters"));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> started = List.of(start().sessionId(), start().sessionId(), start().sessionId());

        List<String> listed =
                ssm.describeSessionsPaginator(r -> r.state(SessionState.ACTIVE).maxResults(1)).sessions().stream()
                        .map(Session::sessionId)
                        .toList();

        assertThat(listed).containsExactly(started.get(2), started.get(1), started.get(0));
    }

    @Test
    void theStreamIsWhereTheCallerFoundTheServer() {
        URI byName = URI.create("http://localhost:" + emulator.endpoint().getPort());
        SsmClient caller =
                me.configured(SsmClient.builder()).endpointOverride(byName).build();

        StartSessionResponse started = caller.startSession(r -> r.target(NODE));

        assertThat(started.streamUrl())
                .isEqualTo("ws://" + byName.getAuthority() + "/v1/data-channel/" + started.sessionId()
                        + "?role=publish_subscribe");
    }

    @Test
    void strangersDoNotGetIn() throws InterruptedException {
        StartSessionResponse started = start();

        assertThat(new ChannelClient(started.streamUrl()).show("wrong").hear("close"))
                .isEqualTo("close 1008");
        assertThat(refusal(started.streamUrl().replace("root-", "toor-"), "http://localhost"))
                .isEqualTo(404);
        assertThat(refusal(started.streamUrl(), "https://evil.example")).isEqualTo(403);
        assertThat(status()).isEqualTo(SessionStatus.CONNECTING);
    }

    private static int refusal(String url, String origin) {
        try {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(URI.create(url), new WebSocket.Listener() {})
                    .join();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    @Test
    void aClientThatSendsTooMuchLosesOnlyItsConnection() throws InterruptedException {
        StartSessionResponse started = start();
        ChannelClient client = new ChannelClient(started.streamUrl()).show(started.tokenValue());
        client.hear("output_stream_data 7");

        // Whether all of it can be sent before the server has seen enough is open.
        var unused = client.socket().sendBinary(ByteBuffer.allocate(4 << 20), true);

        emulatorIsToldOfTheLoss();
        assertThat(status()).isEqualTo(SessionStatus.DISCONNECTED);
    }

    @Test
    void aResetSendsClientsAway() throws InterruptedException {
        StartSessionResponse started = start();
        ChannelClient client = new ChannelClient(started.streamUrl()).show(started.tokenValue());
        client.hear("output_stream_data 7");

        me.sendAdmin("POST", "reset?service=ssm&account=" + me.account(), "");

        assertThat(client.hear("channel_closed")).contains(started.sessionId());
        assertThat(sessions(SessionState.HISTORY)).isEmpty();
    }

    /** The loss of a connection comes to light on another thread. */
    private void emulatorIsToldOfTheLoss() {
        for (int i = 0; i < 10_000 && status() == SessionStatus.CONNECTED; i++) {
            Thread.onSpinWait();
        }
    }
}
