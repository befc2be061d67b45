package dev.understudy.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.http.RawClient.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no HTTP gets one answer, and then the connection ends: nobody knows where the next request begins. */
class MalformedRequestTest {
    private final EchoHandler handler = new EchoHandler();
    private HttpServer server;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start("127.0.0.1", 0, handler, HttpOptions.defaults());
        client = new RawClient(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private void assertEndsWith(int status) throws IOException {
        Answer answer = client.read();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.fields()).containsEntry("connection", "close");
        assertThat(answer.body()).contains("message");
        assertThat(client.atEnd()).isTrue();
        assertThat(handler.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/x\r\nHost: localhost\r\n\r\n",
                "GET relative HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nbad name: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Null: a\0b\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
            })
    void answers400(String bytes) throws Exception {
        client.send(bytes);

        assertEndsWith(400);
    }

    @Test
    void answers414ToAnEndlessRequestLine() throws Exception {
        client.send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertEndsWith(414);
    }

    @Test
    void answers431ToEndlessHeaderFields() throws Exception {
        client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");

        assertEndsWith(431);
    }

    @Test
    void answers417ToAnUnknownExpectation() throws Exception {
        client.head("GET / HTTP/1.1", "Expect: miracles");

        assertEndsWith(417);
    }

    @Test
    void answers505ToAnotherVersion() throws Exception {
        client.send("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n");

        assertEndsWith(505);
    }

    @Test
    void answersTheGoodRequestsBefore() throws Exception {
        client.send("GET /good HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\nGET / HTTP/1.1\r\n\r\n");

        assertThat(client.read().body()).isEqualTo("GET /good []");
        assertThat(client.read().status()).isEqualTo(400);
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void keepsTheOrderWhenTheGoodRequestBeforeIsAnsweredLater() throws Exception {
        client.send("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n");
        handler.awaitArrival("/later");
        handler.answer("/later");

        assertThat(client.read().body()).isEqualTo("/later");
        assertThat(client.read().status()).isEqualTo(400);
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void letsTheClientReadTheAnswerEvenIfItIsStillSending() throws Exception {
        client.send("nonsense\r\n\r\n").send(new byte[200_000]);

        assertEndsWith(400);
    }

    @Test
    void dropsABodyThatEndsTooSoon() throws Exception {
        client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
        client.shutdownOutput();

        assertThat(client.atEnd()).isTrue();
        assertThat(handler.seen()).isEmpty();
    }
}
