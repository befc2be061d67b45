package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Blob;
import dev.understudy.ssm.fixture.DocumentRequests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.StartSessionOutput;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nodes do in sessions as long as nobody allows programs of this machine. Source: sheet 5.2 and 5.3. */
class WorksTest {
    private final SsmBed bed = new SsmBed();
    private final SessionDesk desk = new SessionDesk(bed);

    private String handshake(String document, Map<String, List<String>> parameters) {
        StartSessionOutput started = desk.start(document, parameters);
        return new PluginEnd(bed, started.sessionId())
                .show(started.tokenValue())
                .hear()
                .get(0)
                .payload()
                .utf8();
    }

    private static byte[] bytes(List<ChannelMessage> messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        messages.stream()
                .filter(message -> message.payloadType() == PayloadType.OUTPUT.code())
                .forEach(message -> all.writeBytes(message.payload().unsafeBytes()));
        return all.toByteArray();
    }

    @Test
    void theClientLearnsTypeAndPropertiesWithTheParametersFilledIn() {
        String request = handshake("AWS-StartPortForwardingSession", Map.of("portNumber", List.of("5432")));

        assertThat(request)
                .contains("\"SessionType\":\"Port\"")
                .contains("\"Properties\":{\"portNumber\":\"5432\",\"type\":\"LocalPortForwarding\","
                        + "\"localPortNumber\":\"0\"}");
    }

    // Source: 5.3: a shell ends with the end of its input, which is none in the middle of a line
    @Test
    void theEndOfInputEndsTheEcho() {
        PluginEnd client = desk.connected(desk.start());

        client.say(PayloadType.OUTPUT, "x\u0004");

        client.hear();
        assertThat(desk.status()).isEqualTo("Connected");
        client.say(PayloadType.OUTPUT, "\r\u0004");
        client.hear();
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void anInteractiveCommandIsShownAndEnds() {
        PluginEnd client =
                desk.connected(desk.start("AWS-StartInteractiveCommand", Map.of("command", List.of("top -b"))));

        assertThat(client.printed()).startsWith("top -b\r\n").contains("--run-command exec");
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    // Source: amazon-ssm-agent [agent-source]: platforms say it, with prefixes
    @Test
    void aCommandWhoseOutputsComeApartTellsItsExitCode() {
        DocumentRequests.created(
                bed, DocumentRequests.document("apart", DocumentType.SESSION, DocumentFormat.YAML, """
                        schemaVersion: '1.0'
                        sessionType: NonInteractiveCommands
                        properties:
                          linux: {commands: make, separateOutputStream: 'True', stdOutSeparatorPrefix: 'OUT:',
                            stdErrSeparatorPrefix: 'ERR:'}
                        """));

        PluginEnd client = desk.connected(desk.start("apart", Map.of()));

        List<ChannelMessage> heard = client.hear();
        assertThat(text(heard, PayloadType.OUTPUT)).isEqualTo("OUT:make\r\n");
        assertThat(text(heard, PayloadType.STANDARD_ERROR)).startsWith("ERR:This node is emulated");
        assertThat(text(heard, PayloadType.EXIT_CODE)).isEqualTo("EXIT_CODE: 0");
    }

    private static String text(List<ChannelMessage> messages, PayloadType type) {
        return messages.stream()
                .filter(message -> message.payloadType() == type.code())
                .map(message -> message.payload().utf8())
                .reduce("", String::concat);
    }

    @Test
    void aPortWithOneConnectionSendsBackItsBytes() {
        PluginEnd client = desk.connected(desk.start("AWS-StartSSHSession", Map.of()));

        client.say(PayloadType.OUTPUT, "SSH-2.0-test");

        assertThat(client.printed()).isEqualTo("SSH-2.0-test");
    }

    @Test
    void connectionsThatShareASessionAreKeptApart() throws MuxFrame.BrokenStream {
        PluginEnd client = desk.connected(desk.start("AWS-StartPortForwardingSession", Map.of()));
        client.hear();
        MuxFrame one = new MuxFrame(MuxFrame.Command.PUSH, 1, Blob.ofUtf8("one"));
        MuxFrame three = new MuxFrame(MuxFrame.Command.PUSH, 3, Blob.ofUtf8("three"));

        client.say(PayloadType.OUTPUT, MuxFrame.of(MuxFrame.Command.OPEN, 1).encode())
                .say(PayloadType.OUTPUT, MuxFrame.of(MuxFrame.Command.OPEN, 3).encode())
                .say(PayloadType.OUTPUT, three.encode())
                .say(PayloadType.OUTPUT, one.encode())
                .say(PayloadType.OUTPUT, MuxFrame.of(MuxFrame.Command.FINISH, 1).encode())
                .say(PayloadType.OUTPUT, one.encode());

        assertThat(new MuxFrame.Reader().read(bytes(client.hear()))).containsExactly(three, one);
    }

    @Test
    void bytesThatAreNoFramesEndASharedSession() {
        PluginEnd client = desk.connected(desk.start("AWS-StartPortForwardingSession", Map.of()));

        client.say(PayloadType.OUTPUT, "GET / HTTP/1.1");

        assertThat(client.farewell()).contains("cannot be understood");
        assertThat(desk.status()).isEqualTo("Terminated");
    }

    @Test
    void olderAgentsShareNoSessions() {
        bed.admin("PUT", "ssm/nodes", "{\"id\":\"" + SessionDesk.NODE + "\",\"agentVersion\":\"2.3.701.0\"}");
        PluginEnd client = desk.connected(desk.start("AWS-StartPortForwardingSession", Map.of()));

        client.say(PayloadType.OUTPUT, "GET / HTTP/1.1");

        assertThat(client.printed()).isEqualTo("GET / HTTP/1.1");
    }
}
