package dev.understudy.core.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A socket that sends exactly the bytes that a test names, and reads answers one by one. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends these lines, a Host field and the empty line that ends a head. */
    RawClient head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n");
    }

    /** Sends a POST with this body. */
    RawClient post(String path, byte[] body, String... moreFields) throws IOException {
        StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String field : moreFields) {
            head.append(field).append("\r\n");
        }
        send(head + "Content-Length: " + body.length + "\r\n\r\n");
        return send(body);
    }

    RawClient get(String path) throws IOException {
        return send(request(path));
    }

    /** A GET as it goes over the wire. */
    static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** The next answer, with the body that its Content-Length announces. */
    Answer read() throws IOException {
        return read(true);
    }

    /** The next answer, to a HEAD if there is no body to read. */
    Answer read(boolean withBody) throws IOException {
        String statusLine = line();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = withBody ? Integer.parseInt(fields.getOrDefault("content-length", "0")) : 0;
        byte[] body = in.readNBytes(length);
        return new Answer(Integer.parseInt(statusLine.split(" ")[1]), fields, new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the server has closed its side and sent nothing more. */
    boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    /** The next bytes, whatever they mean. */
    byte[] bytes(int count) throws IOException {
        return in.readNBytes(count);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed the connection after '" + line + "'");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Answer(int status, Map<String, String> fields, String body) {}
}
