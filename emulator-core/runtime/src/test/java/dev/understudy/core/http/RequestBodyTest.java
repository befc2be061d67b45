package dev.understudy.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.http.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies: chunked, packed, too large, announced with Expect. The server accepts 1000 bytes. */
class RequestBodyTest {
    private static final int LIMIT = 1000;
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);

    private final EchoHandler handler = new EchoHandler();
    private HttpServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server =
                HttpServer.start("127.0.0.1", 0, handler, HttpOptions.defaults().withMaxBodyBytes(LIMIT));
        client = new RawClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private void assertStillUsable() throws IOException {
        assertThat(client.get("/next").read().body()).isEqualTo("GET /next []");
    }

    @Test
    void joinsChunks() throws Exception {
        client.head("POST /x HTTP/1.1", "Transfer-Encoding: chunked");
        client.send("5\r\nhello\r\n1;extension=1\r\n \r\n5\r\nworld\r\n0\r\nTrailer: 1\r\n\r\n");

        assertThat(client.read().body()).isEqualTo("POST /x [hello world]");
        assertStillUsable();
    }

    @Test
    void acceptsABodyOfExactlyTheLimit() throws Exception {
        assertThat(client.post("/x", new byte[LIMIT]).read().status()).isEqualTo(200);
    }

    @Test
    void letsTheHandlerAcceptMoreForSomeRequests() throws Exception {
        assertThat(client.post("/twice", new byte[2 * LIMIT]).read().status()).isEqualTo(200);
        assertThat(client.post("/twice", new byte[2 * LIMIT + 1]).read().status())
                .isEqualTo(413);
        assertThat(client.post("/x", new byte[LIMIT + 1]).read().status()).isEqualTo(413);
    }

    @Test
    void letsTheHandlerWordTheRefusalOfALargeBodyAndGoesOn() throws Exception {
        Answer answer = client.post("/x?y", new byte[LIMIT + 1]).read();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("refused POST /x?y BODY_TOO_LARGE");
        assertStillUsable();
    }

    @Test
    void refusesAnAnnouncedLengthBeforeTheBodyComes() throws Exception {
        client.head("POST /x HTTP/1.1", "Content-Length: 99999999999");

        assertThat(client.read().status()).isEqualTo(413);
    }

    @Test
    void refusesALargeChunkedBodyAndGoesOn() throws Exception {
        client.head("POST /x HTTP/1.1", "Transfer-Encoding: chunked");
        String chunk = "1f4\r\n" + "a".repeat(500) + "\r\n";
        client.send(chunk + chunk + chunk + chunk + "0\r\n\r\n");

        assertThat(client.read().status()).isEqualTo(413);
        assertStillUsable();
    }

    @Test
    void saysContinueWhenAskedTo() throws Exception {
        client.head("PUT /x HTTP/1.1", "Expect: 100-continue", "Content-Length: 2");
        assertThat(client.read().status()).isEqualTo(100);
        client.send("ok");

        assertThat(client.read().body()).isEqualTo("PUT /x [ok]");
        assertStillUsable();
    }

    @Test
    void saysContinueOnlyAfterTheAnswersBefore() throws Exception {
        client.get("/later");
        client.head("PUT /x HTTP/1.1", "Expect: 100-continue", "Content-Length: 2");
        handler.awaitArrival("/later");
        handler.answer("/later");

        assertThat(client.read().body()).isEqualTo("/later");
        assertThat(client.read().status()).isEqualTo(100);
        assertThat(client.send("ok").read().body()).isEqualTo("PUT /x [ok]");
    }

    @Test
    void saysNothingInBetweenToAClientThatSpeaksHttp10() throws Exception {
        client.send("PUT /x HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok");

        assertThat(client.read().body()).isEqualTo("PUT /x [ok]");
    }

    @Test
    void refusesALargeBodyInsteadOfAskingForIt() throws Exception {
        client.head("PUT /x HTTP/1.1", "Expect: 100-continue", "Content-Length: 1001");

        Answer answer = client.read();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.fields()).containsEntry("connection", "close");
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void unpacksGzip() throws Exception {
        assertThat(client.post("/x", gzip(TEXT), "Content-Encoding: gzip")
                        .read()
                        .body())
                .isEqualTo("POST /x [some text]");
    }

    @Test
    void unpacksDeflateWithAndWithoutItsHeader() throws Exception {
        assertThat(client.post("/x", deflate(TEXT, false), "Content-Encoding: deflate")
                        .read()
                        .body())
                .isEqualTo("POST /x [some text]");
        assertThat(client.post("/x", deflate(TEXT, true), "Content-Encoding: Deflate")
                        .read()
                        .body())
                .isEqualTo("POST /x [some text]");
    }

    @Test
    void unpacksWhatWasPackedTwice() throws Exception {
        byte[] body = gzip(deflate(TEXT, false));

        assertThat(client.post("/x", body, "Content-Encoding: deflate, gzip")
                        .read()
                        .body())
                .isEqualTo("POST /x [some text]");
    }

    @Test
    void leavesAnUnknownCodingAlone() throws Exception {
        assertThat(client.post("/x", TEXT, "Content-Encoding: utf-8").read().body())
                .isEqualTo("POST /x [some text]");
    }

    @Test
    void refusesABombAndGoesOn() throws Exception {
        byte[] bomb = gzip(new byte[500_000]);
        assertThat(bomb.length).isLessThan(LIMIT);

        assertThat(client.post("/x", bomb, "Content-Encoding: gzip").read().status())
                .isEqualTo(413);
        assertStillUsable();
    }

    @Test
    void refusesABombWithinABomb() throws Exception {
        byte[] bomb = gzip(gzip(new byte[500_000]));

        assertThat(client.post("/x", bomb, "Content-Encoding: gzip, gzip")
                        .read()
                        .status())
                .isEqualTo(413);
    }

    @Test
    void refusesBytesThatAreNotWhatTheCodingSaysAndGoesOn() throws Exception {
        Answer answer = client.post("/x", TEXT, "Content-Encoding: gzip").read();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("refused POST /x BODY_UNREADABLE");
        assertStillUsable();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(body);
        }
        deflater.end();
        return packed.toByteArray();
    }
}
