package dev.understudy.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.SideDoor;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a door sees of a request, and what becomes of its answers. */
class SideDoorHandlerTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final List<CompletedCall> calls = new ArrayList<>();
    private final AtomicReference<SideDoor.Request> seen = new AtomicReference<>();
    private final SideDoorHandler handler = handler(request -> {
        seen.set(request);
        return new SideDoor.Answer(418, ImmutableMap.of("X-Kind", "teapot"), Blob.ofUtf8("short"));
    });

    private SideDoorHandler handler(SideDoor.Handler answers) {
        return new SideDoorHandler(
                new SideDoor("test", answers),
                new Escort(List.of(calls::add), List.of()),
                EmulatorClock.virtual(NOW),
                "000000000000",
                "us-east-1");
    }

    private static WireResponse send(SideDoorHandler to, String path, String query, String... headers) {
        return to.handle(new WireRequest("GET", path, query, HeaderList.of(headers), new byte[0]))
                .toCompletableFuture()
                .join();
    }

    @Test
    void aRequestIsTakenApartAndDecodedOnce() {
        send(handler, "/a%2Fb/c+d/%C3%A9/", "x=1&y=a+b%26&x=2&z", "Context", "a=1", "CONTEXT", "b=2");

        assertThat(seen.get().method()).isEqualTo("GET");
        assertThat(seen.get().path()).containsExactly("a/b", "c+d", "\u00e9", "");
        assertThat(seen.get().query().get("x")).containsExactly("1", "2");
        assertThat(seen.get().query().get("y")).containsExactly("a b&");
        assertThat(seen.get().query().get("z")).containsExactly("");
        assertThat(seen.get().headers().get("context")).containsExactly("a=1", "b=2");
        assertThat(seen.get().header("context")).isEqualTo("a=1");
        assertThat(seen.get().header("absent")).isNull();
    }

    @Test
    void theRootHasNoSegments() {
        send(handler, "/", "");

        assertThat(seen.get().path()).isEqualTo(List.of());
    }

    @Test
    void theCallerIsTheDefaultUnlessTheRequestIsSigned() {
        send(handler, "/", "");
        assertThat(seen.get().account()).isEqualTo("000000000000");
        assertThat(seen.get().region()).isEqualTo("us-east-1");

        send(
                handler,
                "/",
                "",
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=111122223333/20250601/eu-west-1/appconfig/aws4_request, Signature=x");
        assertThat(seen.get().account()).isEqualTo("111122223333");
        assertThat(seen.get().region()).isEqualTo("eu-west-1");
    }

    @Test
    void theAnswerGoesOutAsItIs() {
        WireResponse answer = send(handler, "/", "");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.headers().first("X-Kind")).isEqualTo("teapot");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("short");
    }

    @Test
    void malformedUrisNeverReachTheDoor() {
        assertThat(send(handler, "/%zz", "").status()).isEqualTo(400);
        assertThat(send(handler, "/", "a=%1").status()).isEqualTo(400);
        assertThat(seen.get()).isNull();
    }

    @Test
    void aDoorThatFailsAnswers500() {
        SideDoorHandler broken = handler(request -> {
            throw new IllegalStateException("broken");
        });

        assertThat(send(broken, "/", "").status()).isEqualTo(500);
    }

    @Test
    void observersSeeWhatWasAskedForAndWhatCameOfIt() {
        WireResponse answer = send(handler, "/a%2Fb", "flag=x");

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.service()).isEqualTo("test");
            assertThat(call.operation()).isEqualTo("GET /a%2Fb?flag=x");
            assertThat(call.outcome()).isEqualTo("418");
            assertThat(call.receivedAt()).isEqualTo(NOW);
            assertThat(call.requestId()).isEqualTo(answer.headers().first("x-amzn-RequestId"));
        });
    }

    @Test
    void observersSeeRequestsThatNeverReachTheDoorAndDoorsThatFail() {
        send(handler, "/%zz", "");
        send(
                handler(request -> {
                    throw new IllegalStateException("broken");
                }),
                "/",
                "");

        assertThat(calls).extracting(CompletedCall::outcome).containsExactly("400", "500");
    }
}
