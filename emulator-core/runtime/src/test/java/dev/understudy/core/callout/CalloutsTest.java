package dev.understudy.core.callout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalloutsTest {
    private static final String TARGET = "arn:aws:lambda:eu-west-1:111122223333:function:check";
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final JsonNode PAYLOAD =
            JsonNodeFactory.instance.objectNode().put("color", "blue");

    private final Callouts callouts = new Callouts(Runnable::run);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer outside;

    @BeforeEach
    void start() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (exchange.getRequestURI().getPath().equals("/throw")) {
                exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
                exchange.getResponseHeaders().add("X-Amz-Log-Result", "Ym9vbQ==");
            }
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/fail") ? 500 : 200, 2);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write("ok".getBytes(StandardCharsets.UTF_8));
            }
        });
        outside.start();
    }

    @AfterEach
    void stop() {
        outside.stop(0);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + outside.getAddress().getPort() + path);
    }

    @Test
    void aMappedTargetGetsThePayloadAndItsAnswerComesBack() throws InterruptedException {
        callouts.map(TARGET, url("/check"));

        CalloutResult result = callouts.call(TARGET, PAYLOAD, LONG);

        assertThat(result).isEqualTo(new CalloutResult.Answered(200, "ok"));
        assertThat(received.take()).isEqualTo("POST {\"color\":\"blue\"}");
    }

    @Test
    void aBadStatusIsAnAnswerButNoSuccess() {
        callouts.map(TARGET, url("/fail"));

        CalloutResult result = callouts.call(TARGET, PAYLOAD, LONG);

        assertThat(result)
                .isInstanceOfSatisfying(
                        CalloutResult.Answered.class,
                        answered -> assertThat(answered.successful()).isFalse());
    }

    @Test
    void aFunctionThatThrewIsNoSuccessAlthoughTheStatusIsGood() {
        callouts.map(TARGET, url("/throw"));

        CalloutResult result = callouts.call(TARGET, PAYLOAD, LONG);

        assertThat(result).isEqualTo(new CalloutResult.Answered(200, "ok", true, "Ym9vbQ=="));
        assertThat(((CalloutResult.Answered) result).successful()).isFalse();
    }

    @Test
    void nothingIsSentToATargetWithoutUrl() {
        assertThat(callouts.deliver(TARGET, PAYLOAD, LONG)).isCompletedWithValue(new CalloutResult.Unmapped());
    }

    @Test
    void aTargetThatCannotBeReachedIsAFailureWithAReason() {
        callouts.map(TARGET, url("/check"));
        outside.stop(0);

        assertThat(callouts.call(TARGET, PAYLOAD, LONG)).isInstanceOf(CalloutResult.Failed.class);
    }

    @Test
    void onlyHttpUrlsAreTargets() {
        assertThatIllegalArgumentException().isThrownBy(() -> callouts.map(TARGET, URI.create("file:///etc/passwd")));
    }
}
