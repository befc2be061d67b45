package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.SocketListener;
import dev.understudy.ssm.fixture.SsmBed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The client's end of a data channel without a wire: says what the session-manager-plugin says. */
final class PluginEnd {
    private static final String READY =
            "{\"ClientVersion\":\"1.2.0\",\"ProcessedClientActions\":[{\"ActionType\":\"SessionType\",\"ActionStatus\":1}]}";

    private final SocketListener listener;
    private final FakeSocket socket = new FakeSocket();
    private final List<ChannelMessage> seen = new ArrayList<>();
    private long sequence;
    private boolean acknowledging = true;

    PluginEnd(SsmBed bed, String sessionId) {
        listener = Objects.requireNonNull(bed.listener("/v1/data-channel/" + sessionId));
        listener.opened(socket);
    }

    FakeSocket socket() {
        return socket;
    }

    /** From here on nothing is acknowledged. */
    PluginEnd deaf() {
        acknowledging = false;
        return this;
    }

    /** Continues a conversation that another connection began. */
    PluginEnd continuing(PluginEnd before) {
        sequence = before.sequence;
        return this;
    }

    PluginEnd show(String token) {
        listener.text("{\"MessageSchemaVersion\":\"1.0\",\"RequestId\":\"r\",\"TokenValue\":\"" + token
                + "\",\"ClientId\":\"c\",\"ClientVersion\":\"1.2.0\"}");
        return this;
    }

    PluginEnd shakeHands() {
        return say(PayloadType.HANDSHAKE_RESPONSE, READY);
    }

    PluginEnd say(PayloadType type, String text) {
        return say(type, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    PluginEnd say(PayloadType type, byte[] payload) {
        return sayAt(sequence++, type, payload);
    }

    /** Says something out of its turn. */
    PluginEnd sayAt(long place, PayloadType type, byte[] payload) {
        return send(ChannelMessage.data(MessageType.INPUT, place, UUID.randomUUID(), SsmBed.START, type, payload)
                .encode());
    }

    PluginEnd send(byte[] frame) {
        listener.binary(frame);
        return this;
    }

    void leave() {
        listener.closed();
    }

    /** What came since somebody asked last, and what follows from acknowledging it. */
    List<ChannelMessage> hear() {
        List<ChannelMessage> all = new ArrayList<>();
        List<ChannelMessage> more = hearOnce();
        while (!more.isEmpty()) {
            all.addAll(more);
            more = hearOnce();
        }
        return all;
    }

    private List<ChannelMessage> hearOnce() {
        // What a work says at its end is followed by the end itself.
        socket.pass(Duration.ZERO);
        List<ChannelMessage> fresh = socket.taken();
        seen.addAll(fresh);
        for (ChannelMessage message : fresh) {
            if (acknowledging && message.type() == MessageType.OUTPUT) {
                send(ChannelMessage.control(
                                MessageType.ACKNOWLEDGE,
                                UUID.randomUUID(),
                                SsmBed.START,
                                Handshake.acknowledgement(message))
                        .encode());
            }
        }
        return fresh;
    }

    /** What the node printed since somebody asked last. */
    String printed() {
        return printed(PayloadType.OUTPUT);
    }

    String printed(PayloadType type) {
        StringBuilder text = new StringBuilder();
        for (ChannelMessage message : hear()) {
            if (message.type() == MessageType.OUTPUT && message.payloadType() == type.code()) {
                text.append(message.payload().utf8());
            }
        }
        return text.toString();
    }

    /** The farewell, if the channel was closed by now. */
    String farewell() {
        hear();
        return seen.stream()
                .filter(message -> message.type() == MessageType.CHANNEL_CLOSED)
                .map(message ->
                        WireJson.read(message.payload().utf8()).path("Output").asText())
                .reduce("open", (first, second) -> second);
    }
}
