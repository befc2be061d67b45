package dev.understudy.it.wire;

import dev.understudy.core.model.Protocol;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One connection to a server that sends whatever it is told to, be it HTTP or not. */
public final class WireSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /** Connects to a server. */
    public WireSocket(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request with its length. */
    public WireSocket send(WireRequest request) throws IOException {
        StringBuilder head = new StringBuilder(request.method()).append(' ').append(request.path());
        if (!request.query().isEmpty()) {
            head.append('?').append(request.query());
        }
        head.append(" HTTP/1.1\r\n");
        request.headers()
                .entries()
                .forEach(field -> head.append(field.getKey())
                        .append(": ")
                        .append(field.getValue())
                        .append("\r\n"));
        head.append("Content-Length: ").append(request.body().length).append("\r\n\r\n");
        send(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        return send(request.body());
    }

    /** Sends bytes as they are. */
    public WireSocket send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** The next answer, read as a client of this protocol reads it. */
    public WireReply read(Protocol protocol) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        HeaderList headers = new HeaderList();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        String length = headers.first("Content-Length");
        byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        return new WireReply(protocol, new WireResponse(status, headers, body));
    }

    /** Whether the server has closed the connection and sent nothing more. */
    public boolean atEnd() throws IOException {
        return in.read() < 0;
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
}
