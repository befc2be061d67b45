package dev.understudy.ssm.session.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.socket.Socket;
import dev.understudy.ssm.session.state.SessionRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The agent at the node's end of one session. It outlives connections: a client that comes back goes on where it was.
 *
 * <p>Connections and works call from threads of their own, one at a time; nobody who calls may hold a partition's lock.
 */
final class SessionAgent implements NodeWork.Output {
    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(15);

    /** How long the end of a session waits for the client to take what was said before; as real agents do. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final int CHUNK = 1024;
    private static final int NORMAL_CLOSURE = 1000;

    /** How far the session is. */
    private enum Stage {
        WAITING,
        SHAKING_HANDS,
        WORKING,
        OVER
    }

    private final SessionRecord session;
    private final NodeWork work;
    private final Transcript transcript;
    private final Surroundings surroundings;
    private final Outbox outbox = new Outbox();
    private final Inbox inbox = new Inbox();
    private Stage stage = Stage.WAITING;
    private @Nullable Socket socket;
    private Instant handshakeBegan = Instant.EPOCH;
    private volatile Instant lastActivity;
    private @Nullable String farewell;

    SessionAgent(SessionRecord session, NodeWork work, Transcript transcript, Surroundings surroundings) {
        this.session = session;
        this.work = work;
        this.transcript = transcript;
        this.surroundings = surroundings;
        this.lastActivity = session.startedAt();
    }

    /** When something was said last, by whichever end. */
    Instant lastActivity() {
        return lastActivity;
    }

    /** A client is there; one that was there before is sent away. */
    synchronized void attach(Socket client) {
        Socket before = socket;
        socket = client;
        if (before != null) {
            before.close(NORMAL_CLOSURE, "The session goes on in another connection");
        }
        lastActivity = surroundings.now();
        if (stage == Stage.WAITING) {
            stage = Stage.SHAKING_HANDS;
            handshakeBegan = lastActivity;
            send(PayloadType.HANDSHAKE_REQUEST, Handshake.request(session).getBytes(StandardCharsets.UTF_8), false);
            client.runLater(HANDSHAKE_TIMEOUT, this::giveUpHandshake);
        }
        keepResending(client);
    }

    private void giveUpHandshake() {
        if (shakingHands()) {
            surroundings.ended(
                    true, "Handshake timed out. Please ensure that you have the latest version of the client.");
        }
    }

    private synchronized boolean shakingHands() {
        return stage == Stage.SHAKING_HANDS;
    }

    /** A client is gone; false if it is not the one that counts. */
    boolean detach(Socket client) {
        synchronized (this) {
            if (socket != client) {
                return false;
            }
            socket = null;
        }
        finish();
        return true;
    }

    /** The client says something. */
    void received(ChannelMessage message) {
        Runnable consequence = take(message);
        if (consequence != null) {
            consequence.run();
        }
    }

    /** Takes a message; what follows from it and needs no lock is returned. */
    private synchronized @Nullable Runnable take(ChannelMessage message) {
        Socket client = socket;
        if (stage == Stage.OVER || client == null) {
            return null;
        }
        if (message.type() == MessageType.ACKNOWLEDGE) {
            JsonNode content = WireJson.read(message.payload().utf8());
            boolean wasFull = outbox.full();
            outbox.acknowledged(
                    content.path("AcknowledgedMessageSequenceNumber").asLong(-1));
            if (wasFull && !outbox.full()) {
                work.roomAgain();
            }
            return farewell != null && outbox.isEmpty() ? this::finish : null;
        }
        // What is not acknowledged comes again, so that a client that is too fast has to wait.
        boolean tooFast = outbox.overflowing() || work.behind();
        if (message.type() != MessageType.INPUT || tooFast || !inbox.takes(message)) {
            return null;
        }
        lastActivity = surroundings.now();
        client.send(ChannelMessage.control(
                        MessageType.ACKNOWLEDGE, surroundings.newId(), lastActivity, Handshake.acknowledgement(message))
                .encode());
        Runnable consequence = null;
        for (ChannelMessage next : inbox.take(message)) {
            Runnable more = consequence == null ? perform(next, client) : null;
            consequence = more == null ? consequence : more;
        }
        return consequence;
    }

    private @Nullable Runnable perform(ChannelMessage message, Socket client) {
        PayloadType type = PayloadType.of(message.payloadType());
        byte[] payload = message.payload().unsafeBytes();
        if (stage == Stage.SHAKING_HANDS) {
            return type == PayloadType.HANDSHAKE_RESPONSE ? shakeHands(payload, client) : null;
        }
        if (type == PayloadType.OUTPUT) {
            work.input(payload);
        } else if (type == PayloadType.SIZE) {
            JsonNode size = WireJson.read(new String(payload, StandardCharsets.UTF_8));
            work.resize(size.path("cols").asInt(), size.path("rows").asInt());
        } else if (type == PayloadType.FLAG && payload.length == Integer.BYTES) {
            return heed(ByteBuffer.wrap(payload).getInt());
        }
        return null;
    }

    private @Nullable Runnable heed(int flag) {
        if (flag == PayloadType.Flag.TERMINATE_SESSION.code()) {
            return () -> surroundings.ended(false, "");
        }
        if (flag == PayloadType.Flag.DISCONNECT_TO_PORT.code()) {
            work.disconnect();
        }
        return null;
    }

    private @Nullable Runnable shakeHands(byte[] response, Socket client) {
        String objection = Handshake.objection(WireJson.read(new String(response, StandardCharsets.UTF_8)));
        if (objection != null) {
            return () -> surroundings.ended(true, objection);
        }
        stage = Stage.WORKING;
        Duration taken = Duration.between(handshakeBegan, surroundings.now());
        send(PayloadType.HANDSHAKE_COMPLETE, Handshake.complete(taken).getBytes(StandardCharsets.UTF_8), false);
        work.begin(this, client);
        return null;
    }

    @Override
    public synchronized void say(PayloadType type, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            sayPart(type, part(bytes, from), false);
        }
    }

    @Override
    public void sayPatiently(PayloadType type, byte[] bytes) {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            outbox.awaitRoom();
            sayPart(type, part(bytes, from), true);
        }
    }

    private static byte[] part(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
    }

    private synchronized void sayPart(PayloadType type, byte[] part, boolean patient) {
        lastActivity = surroundings.now();
        transcript.add(type, part, lastActivity);
        send(type, part, patient);
    }

    @Override
    public synchronized boolean crowded() {
        return outbox.full();
    }

    @Override
    public void end(String lastWord) {
        Socket client;
        Duration patience;
        synchronized (this) {
            farewell = lastWord;
            client = socket;
            patience = outbox.isEmpty() ? Duration.ZERO : LAST_WORDS;
        }
        if (client == null) {
            finish();
        } else {
            client.runLater(patience, this::finish);
        }
    }

    /** The work has ended, and the client has been told so much of it as it takes. */
    private void finish() {
        String lastWord;
        synchronized (this) {
            lastWord = farewell;
            farewell = null;
        }
        if (lastWord != null) {
            surroundings.ended(false, lastWord);
        }
    }

    private void send(PayloadType type, byte[] payload, boolean patient) {
        if (stage == Stage.OVER) {
            return;
        }
        ChannelMessage message = ChannelMessage.data(
                MessageType.OUTPUT, outbox.nextSequence(), surroundings.newId(), surroundings.now(), type, payload);
        byte[] frame = message.encode();
        outbox.add(message, frame, patient);
        if (socket != null) {
            socket.send(frame.clone());
            keepResending(socket);
        }
    }

    private void keepResending(Socket client) {
        if (outbox.begins(client)) {
            client.runLater(outbox.pause(), () -> resend(client));
        }
    }

    private void resend(Socket client) {
        boolean hopeless;
        synchronized (this) {
            if (stage == Stage.OVER || socket != client || !outbox.again(client)) {
                return;
            }
            hopeless = outbox.hopeless();
            if (!hopeless) {
                client.runLater(outbox.pause(), () -> resend(client));
            }
        }
        if (hopeless) {
            surroundings.ended(true, "");
        }
    }

    /** The session is over; the client is told so, and its transcript is kept where it is wanted. */
    synchronized void dismiss(String lastWord) {
        if (stage != Stage.OVER) {
            transcript.close(surroundings.now());
            sendAway(lastWord);
        }
    }

    /** The session is forgotten; the client is told that it is over. */
    synchronized void sendAway(String lastWord) {
        if (stage == Stage.OVER) {
            return;
        }
        stage = Stage.OVER;
        outbox.giveUp();
        work.stop();
        Socket client = socket;
        socket = null;
        if (client != null) {
            UUID id = surroundings.newId();
            Instant now = surroundings.now();
            String closed = Handshake.closed(session, id.toString(), now, lastWord);
            client.send(ChannelMessage.control(MessageType.CHANNEL_CLOSED, id, now, closed)
                    .encode());
            client.runLater(Duration.ofSeconds(1), () -> client.close(NORMAL_CLOSURE, "The session is over"));
        }
    }
}
