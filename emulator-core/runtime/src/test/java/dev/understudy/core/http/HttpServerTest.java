package dev.understudy.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.http.RawClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One server, real sockets: order, keep-alive, the end of connections and of the server. */
class HttpServerTest {
    private static final byte[] NO_BYTES = new byte[0];

    private final EchoHandler handler = new EchoHandler();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start("127.0.0.1", 0, handler, HttpOptions.defaults());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawClient connect() throws IOException {
        return new RawClient(server.port());
    }

    @Test
    void answersWithWhatTheHandlerSaysAndTheLengthOfTheBody() throws Exception {
        try (RawClient client = connect()) {
            Answer answer = client.get("/path?a=b%20c").read();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("GET /path?a=b%20c []");
            assertThat(answer.fields())
                    .containsEntry("content-type", "text/plain")
                    .containsEntry("content-length", "20")
                    .doesNotContainKey("connection");
        }
    }

    @Test
    void worksWithAnOrdinaryClient() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint().resolve("/x"))
                .PUT(HttpRequest.BodyPublishers.ofString("hello"))
                .build();

        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();

        assertThat(body).isEqualTo("PUT /x [hello]");
    }

    @Test
    void namesItsEndpoint() {
        assertThat(server.endpoint()).isEqualTo(URI.create("http://127.0.0.1:" + server.port()));
    }

    @Test
    void answersPipelinedRequestsInOrder() throws Exception {
        try (RawClient client = connect()) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 100; i++) {
                requests.append("GET /").append(i).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }

            client.send(requests.toString());

            for (int i = 0; i < 100; i++) {
                assertThat(client.read().body()).isEqualTo("GET /" + i + " []");
            }
        }
    }

    @Test
    void keepsTheOrderWhenAnEarlierAnswerComesLater() throws Exception {
        try (RawClient client = connect()) {
            client.send(RawClient.request("/later1") + RawClient.request("/now") + RawClient.request("/later2"));
            handler.awaitArrival("/later1");
            handler.answer("/later1");
            handler.awaitArrival("/later2");
            handler.answer("/later2");

            assertThat(client.read().body()).isEqualTo("/later1");
            assertThat(client.read().body()).isEqualTo("GET /now []");
            assertThat(client.read().body()).isEqualTo("/later2");
        }
    }

    @Test
    void readsOnAfterALateAnswer() throws Exception {
        try (RawClient client = connect()) {
            client.get("/later");
            handler.awaitArrival("/later");
            client.get("/next");
            handler.answer("/later");

            assertThat(client.read().body()).isEqualTo("/later");
            assertThat(client.read().body()).isEqualTo("GET /next []");
        }
    }

    @Test
    void servesOthersWhileOneConnectionWaits() throws Exception {
        try (RawClient waiting = connect();
                RawClient other = connect()) {
            waiting.get("/later");
            handler.awaitArrival("/later");

            assertThat(other.get("/x").read().status()).isEqualTo(200);

            handler.answer("/later");
            assertThat(waiting.read().body()).isEqualTo("/later");
        }
    }

    @Test
    void keepsTheBodyOfAnAnswerToHeadToItself() throws Exception {
        try (RawClient client = connect()) {
            client.send("HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(client.read(false).fields()).containsEntry("content-length", "10");
            assertThat(client.get("/next").read().body()).isEqualTo("GET /next []");
        }
    }

    @Test
    void announcesNoLengthWhereNoBodyIsAllowed() throws Exception {
        try (RawClient client = connect()) {
            Answer answer = client.get("/empty").read();

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.fields()).doesNotContainKey("content-length");
            assertThat(client.get("/next").read().body()).isEqualTo("GET /next []");
        }
    }

    @Test
    void closesWhenTheClientAsksForIt() throws Exception {
        try (RawClient client = connect()) {
            Answer answer = client.head("GET /x HTTP/1.1", "Connection: close").read();

            assertThat(answer.fields()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void closesAfterHttp10UnlessAskedToStay() throws Exception {
        try (RawClient leaving = connect();
                RawClient staying = connect()) {
            assertThat(leaving.send("GET /x HTTP/1.0\r\n\r\n").read().fields()).containsEntry("connection", "close");
            assertThat(leaving.atEnd()).isTrue();

            Answer answer = staying.send("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                    .read();
            assertThat(answer.fields()).containsEntry("connection", "keep-alive");
            assertThat(staying.get("/next").read().status()).isEqualTo(200);
        }
    }

    @Test
    void answersAClientThatHasClosedItsSide() throws Exception {
        try (RawClient client = connect()) {
            client.get("/later");
            handler.awaitArrival("/later");
            client.shutdownOutput();
            handler.answer("/later");

            assertThat(client.read().body()).isEqualTo("/later");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void answers500WhenTheHandlerThrowsAndGoesOn() throws Exception {
        try (RawClient client = connect()) {
            assertThat(client.get("/throws").read().status()).isEqualTo(500);
            assertThat(client.get("/next").read().status()).isEqualTo(200);
        }
    }

    @Test
    void letsNoHeaderValueEndItsLine() throws Exception {
        try (RawClient client = connect()) {
            Answer answer = client.get("/injects").read();

            assertThat(answer.fields()).doesNotContainKey("x-evil");
            assertThat(answer.body()).isEqualTo("body");
        }
    }

    @ParameterizedTest
    @CsvSource({"http://elsewhere/p?q=1, /p, q=1", "http://elsewhere, /, ''", "/a?b?c, /a, b?c", "/a#f?x, /a, ''"})
    void cutsTheTargetInPathAndQuery(String target, String path, String query) throws Exception {
        try (RawClient client = connect()) {
            client.get(target).read();

            assertThat(handler.seen().get(0).path()).isEqualTo(path);
            assertThat(handler.seen().get(0).query()).isEqualTo(query);
        }
    }

    @Test
    void handsOverHeadersWithoutRegardToCase() throws Exception {
        try (RawClient client = connect()) {
            client.post("/x", NO_BYTES, "X-Many: a", "x-many: b").read();

            assertThat(handler.seen().get(0).headers().all("X-MANY")).containsExactly("a", "b");
            assertThat(handler.seen().get(0).headers().first("x-manY")).isEqualTo("a");
            assertThat(handler.seen().get(0).headers().first("x-none")).isNull();
        }
    }

    @Test
    void finishesWhatHasBegunBeforeItStops() throws Exception {
        try (RawClient busy = connect();
                RawClient idle = connect();
                RawClient sending = connect()) {
            idle.get("/x").read();
            busy.get("/later");
            handler.awaitArrival("/later");
            sending.head("POST /x HTTP/1.1", "Expect: 100-continue", "Content-Length: 3");
            assertThat(sending.read().status()).isEqualTo(100);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

            assertThat(idle.atEnd()).isTrue();
            sending.send("abc");
            assertThat(sending.read().fields()).containsEntry("connection", "close");
            handler.answer("/later");
            Answer answer = busy.read();
            assertThat(answer.body()).isEqualTo("/later");
            assertThat(answer.fields()).containsEntry("connection", "close");
            assertThat(busy.atEnd()).isTrue();
            stopped.join();
            assertThatThrownBy(this::connect).isInstanceOf(IOException.class);
        }
    }

    @Test
    void stopsInTheEndEvenIfARequestNeverFinishes() throws Exception {
        HttpOptions impatient = HttpOptions.defaults().withDrainTime(Duration.ofMillis(50));
        HttpServer other = HttpServer.start("127.0.0.1", 0, handler, impatient);
        try (RawClient client = new RawClient(other.port())) {
            client.get("/later");
            handler.awaitArrival("/later");

            other.close();

            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void saysWhenThePortIsTaken() {
        assertThatThrownBy(() -> HttpServer.start("127.0.0.1", server.port(), handler, HttpOptions.defaults()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in use");
    }

    @Test
    void handsOverBytesOfTheBodyUnchanged() throws Exception {
        byte[] body = new byte[300_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31);
        }
        try (RawClient client = connect()) {
            client.post("/x", body).read();

            assertThat(handler.seen().get(0).body()).isEqualTo(body);
        }
    }
}
