package dev.understudy.core.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The client's end of a WebSocket, which keeps what comes until a test asks for it. */
final class SocketClient implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    SocketClient(URI server, String path) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + server.getAuthority() + path), this)
                .join();
    }

    WebSocket socket() {
        return socket;
    }

    SocketClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    SocketClient say(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /** What came next: a message, or a pong or a goodbye with its content. */
    String next() throws InterruptedException {
        String next = seen.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            seen.add("text " + text);
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        seen.add("binary " + StandardCharsets.UTF_8.decode(part));
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer content) {
        seen.add("pong " + StandardCharsets.UTF_8.decode(content));
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        seen.add("close " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        seen.add("error");
    }
}
