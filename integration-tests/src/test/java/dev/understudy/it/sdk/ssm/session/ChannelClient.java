package dev.understudy.it.sdk.ssm.session;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client of one data channel, as the session-manager-plugin is one: acknowledges what it hears and shakes hands. A
 * WebSocket takes one message at a time, and both the test and the listener send: whoever does so holds this client.
 */
final class ChannelClient implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int HEADER = 116;
    private static final int PAYLOAD_TYPE = 112;
    private static final int OUTPUT = 1;
    private static final int HANDSHAKE_REQUEST = 5;
    private static final int HANDSHAKE_RESPONSE = 6;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
    private final WebSocket socket;
    private long sequence;

    /** Opens the address that a session gave out. */
    ChannelClient(String streamUrl) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create(streamUrl), this)
                .join();
    }

    WebSocket socket() {
        return socket;
    }

    /** Shows the token of a session. */
    synchronized ChannelClient show(String token) {
        String open = "{\"MessageSchemaVersion\":\"1.0\",\"RequestId\":\"" + UUID.randomUUID() + "\",\"TokenValue\":\""
                + token + "\",\"ClientId\":\"" + UUID.randomUUID() + "\",\"ClientVersion\":\"1.2.0\"}";
        socket.sendText(open, true).join();
        return this;
    }

    /** Goes on with the numbers of an earlier connection. */
    synchronized ChannelClient continuing(ChannelClient earlier) {
        sequence = earlier.sequence;
        return this;
    }

    /** Types something. */
    ChannelClient type(String text) {
        return say(OUTPUT, text);
    }

    private synchronized ChannelClient say(int payloadType, String text) {
        send("input_stream_data", sequence++, 0, payloadType, text);
        return this;
    }

    private synchronized void send(String type, long place, long flags, int payloadType, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        UUID id = UUID.randomUUID();
        ByteBuffer out =
                ByteBuffer.allocate(HEADER + Integer.BYTES + payload.length).putInt(HEADER);
        out.put(String.format("%-32s", type).getBytes(StandardCharsets.US_ASCII))
                .putInt(1);
        out.putLong(0).putLong(place).putLong(flags);
        out.putLong(id.getLeastSignificantBits()).putLong(id.getMostSignificantBits());
        out.put(digest(payload)).putInt(payloadType).putInt(payload.length).put(payload);
        socket.sendBinary(out.flip(), true).join();
    }

    private static byte[] digest(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        frame.writeBytes(bytes);
        if (last) {
            ByteBuffer whole = ByteBuffer.wrap(frame.toByteArray());
            frame.reset();
            heed(whole);
        }
        from.request(1);
        return null;
    }

    private void heed(ByteBuffer frame) {
        String type = text(frame, 4, 32).strip();
        String payload = text(frame, HEADER + Integer.BYTES, frame.getInt(HEADER));
        int payloadType = frame.getInt(PAYLOAD_TYPE);
        if (type.equals("output_stream_data")) {
            acknowledge(frame.getLong(48), new UUID(frame.getLong(72), frame.getLong(64)));
        }
        if (payloadType == HANDSHAKE_REQUEST) {
            say(
                    HANDSHAKE_RESPONSE,
                    "{\"ClientVersion\":\"1.2.0\",\"ProcessedClientActions\":["
                            + "{\"ActionType\":\"SessionType\",\"ActionStatus\":1,\"ActionResult\":null,\"Error\":\"\"}],"
                            + "\"Errors\":[]}");
        }
        heard.add(type + " " + payloadType + " " + payload);
    }

    private void acknowledge(long place, UUID id) {
        send(
                "acknowledge",
                0,
                3,
                0,
                "{\"AcknowledgedMessageType\":\"output_stream_data\",\"AcknowledgedMessageId\":\"" + id
                        + "\",\"AcknowledgedMessageSequenceNumber\":" + place + ",\"IsSequentialMessage\":true}");
    }

    private static String text(ByteBuffer frame, int start, int length) {
        byte[] bytes = new byte[length];
        frame.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("close " + code);
        return null;
    }

    /** The next thing heard that begins so; what comes before it is passed over. */
    String hear(String beginning) throws InterruptedException {
        String next = heard.poll(10, TimeUnit.SECONDS);
        while (next != null && !next.startsWith(beginning)) {
            next = heard.poll(10, TimeUnit.SECONDS);
        }
        return next == null ? "nothing that begins with " + beginning : next;
    }
}
