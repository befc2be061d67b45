package dev.understudy.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.socket.ConnectionListener;
import dev.understudy.core.socket.Socket;
import dev.understudy.core.socket.SocketListener;
import dev.understudy.core.wire.Upgrade;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that go on as WebSockets, and those that do not or not for long. */
class WebSocketTest {
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
    private static final String[] UPGRADE = {"Upgrade: websocket", "Connection: Upgrade"};

    private final CompletableFuture<String> farewell = new CompletableFuture<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start("127.0.0.1", 0, new Handler(), HttpOptions.defaults());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private SocketClient connect() {
        return new SocketClient(server.endpoint(), "/echo");
    }

    /** A connection whose upgrade is done, for whoever wants to send frames byte by byte. */
    private RawClient upgraded() throws IOException {
        RawClient client = new RawClient(server.port());
        client.head("GET /echo HTTP/1.1", UPGRADE[0], UPGRADE[1], KEY, "Sec-WebSocket-Version: 13");
        assertThat(client.read(false).status()).isEqualTo(101);
        return client;
    }

    private boolean stillAnswers() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            return client.get("/plain").read().status() == 200;
        }
    }

    @Test
    void messagesOfBothKindsComeThrough() throws InterruptedException {
        SocketClient client = connect();

        client.say("grüß dich").say(new byte[] {'a', 'b'});

        assertThat(client.next()).isEqualTo("text grüß dich");
        assertThat(client.next()).isEqualTo("binary ab");
    }

    @Test
    void aMessageInPartsArrivesWhole() throws InterruptedException {
        SocketClient client = connect();

        client.socket()
                .sendText("one ", false)
                .thenCompose(s -> s.sendText("two", true))
                .join();

        assertThat(client.next()).isEqualTo("text one two");
    }

    @Test
    void aPingIsAnswered() throws InterruptedException {
        SocketClient client = connect();

        client.socket().sendPing(ByteBuffer.wrap(new byte[] {'x'})).join();

        assertThat(client.next()).isEqualTo("pong x");
    }

    @Test
    void aGoodbyeIsReturnedAndTheListenerHearsOfIt() throws Exception {
        SocketClient client = connect();

        client.socket().sendClose(1000, "bye").join();

        assertThat(client.next()).isEqualTo("close 1000");
        assertThat(farewell.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
    }

    @Test
    void theListenerHearsOfAConnectionThatBreaks() throws Exception {
        SocketClient client = connect();

        client.socket().abort();

        assertThat(farewell.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
    }

    @Test
    void theListenerCanConnectToPorts() throws InterruptedException {
        SocketClient client = connect();

        client.say("connect " + server.port());

        assertThat(client.next()).startsWith("binary HTTP/1.1 200");
    }

    @Test
    void aPortThatNobodyListensAtCountsAsNeverReached() throws Exception {
        int free;
        try (ServerSocket listening = new ServerSocket(0)) {
            free = listening.getLocalPort();
        }
        SocketClient client = connect();

        client.say("connect " + free);

        assertThat(client.next()).isEqualTo("text reached false");
    }

    @ParameterizedTest
    @CsvSource({"close,4001", "throw,1011", "later,4002"})
    void theListenerCanEndIt(String message, int code) throws InterruptedException {
        SocketClient client = connect();

        client.say(message);

        assertThat(client.next()).isEqualTo("close " + code);
    }

    @Test
    void aServerThatStopsSaysGoodbye() throws InterruptedException {
        SocketClient client = connect();

        server.close();

        assertThat(client.next()).isEqualTo("close 1001");
    }

    @Test
    void anOversizedMessageEndsOnlyItsConnection() throws Exception {
        SocketClient client = connect();

        // Whether all of it can be sent before the server has seen enough is open.
        var unused = client.socket().sendBinary(ByteBuffer.allocate(WebSockets.MAX_MESSAGE + 1), true);

        assertThat(client.next()).isIn("close 1009", "error");
        assertThat(stillAnswers()).isTrue();
    }

    /** RFC 6455, 5.1: a client masks; 5.2: reserved bits and opcodes; 5.5: short control frames; 8.1: valid UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "8101 61, 1002",
        "C181 00000000 61, 1002",
        "8381 00000000 61, 1002",
        "89FE 007E 00000000, 1002",
        "8082 00000000 6161, 1002",
        "8181 00000000 FF, 1007"
    })
    void whatIsNoFrameEndsOnlyItsConnection(String hex, int code) throws IOException {
        try (RawClient client = upgraded()) {
            client.send(HexFormat.of().parseHex(hex.replace(" ", "")));

            byte[] goodbye = client.bytes(4);
            assertThat(goodbye[0]).isEqualTo((byte) 0x88);
            assertThat(ByteBuffer.wrap(goodbye).getShort(2)).isEqualTo((short) code);
        }
        assertThat(stillAnswers()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /echo HTTP/1.1','Sec-WebSocket-Version: 8',426",
        "'GET /echo HTTP/1.1','Sec-WebSocket-Version: 13',400",
        "'POST /echo HTTP/1.1','Sec-WebSocket-Version: 13',400",
        "'GET /closed HTTP/1.1','Sec-WebSocket-Version: 13',403",
        "'GET /plain HTTP/1.1','Sec-WebSocket-Version: 13',200"
    })
    void whatDoesNotBecomeAWebSocketIsAnsweredAndTheConnectionGoesOn(String line, String version, int status)
            throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.head(line, UPGRADE[0], UPGRADE[1], version, status == 400 ? "Sec-WebSocket-Key: short" : KEY);

            assertThat(client.read().status()).isEqualTo(status);
            assertThat(client.get("/plain").read().status()).isEqualTo(200);
        }
    }

    /** Answers WebSockets at /echo, refuses them at /closed, and knows none elsewhere. */
    private final class Handler implements WireHandler {
        @Override
        public CompletionStage<WireResponse> handle(WireRequest request) {
            return CompletableFuture.completedFuture(WireResponse.empty(200));
        }

        @Override
        public Upgrade upgrade(WireRequest head) {
            return switch (head.path()) {
                case "/echo" -> new Upgrade.Accepted(new Echo());
                case "/closed" -> new Upgrade.Refused(WireResponse.empty(403));
                default -> null;
            };
        }
    }

    /** Sends everything back, unless it is told to do something else. */
    private final class Echo implements SocketListener, ConnectionListener {
        private Socket socket;

        @Override
        public void opened(Socket opened) {
            socket = opened;
        }

        @Override
        public void text(String message) {
            switch (message) {
                case "close" -> socket.close(4001, "as told");
                case "throw" -> throw new IllegalStateException("as told");
                case "later" -> socket.runLater(Duration.ofMillis(1), () -> socket.close(4002, "as told"));
                default -> answer(message);
            }
        }

        private void answer(String message) {
            if (message.startsWith("connect ")) {
                int port = Integer.parseInt(message.substring("connect ".length()));
                socket.connect("127.0.0.1", port, this)
                        .send(RawClient.request("/plain").getBytes(StandardCharsets.US_ASCII));
            } else {
                socket.send(message);
            }
        }

        @Override
        public void received(byte[] bytes) {
            socket.send(bytes);
        }

        @Override
        public void closed(boolean reached) {
            socket.send("reached " + reached);
        }

        @Override
        public void binary(byte[] message) {
            socket.send(message);
        }

        @Override
        public void closed() {
            farewell.complete("closed");
        }
    }
}
