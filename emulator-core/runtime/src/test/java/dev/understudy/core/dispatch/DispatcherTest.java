package dev.understudy.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fixture.Bag;
import dev.understudy.core.fixture.NoteService;
import dev.understudy.core.fixture.PlainCodec;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.protocol.ProtocolCodec;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatcherTest {
    private static final Map<Protocol, ProtocolCodec> CODECS = Map.of(
            Protocol.REST_JSON_1, new PlainCodec(Protocol.REST_JSON_1),
            Protocol.AWS_JSON_1_0, new PlainCodec(Protocol.AWS_JSON_1_0),
            Protocol.AWS_JSON_1_1, new PlainCodec(Protocol.AWS_JSON_1_1));

    private final EmulatorClock clock = EmulatorClock.virtual(Instant.parse("2030-01-01T12:00:00Z"));
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final List<CompletedCall> completed = new ArrayList<>();

    private Dispatcher dispatcher() {
        return new Dispatcher(
                CODECS,
                List.of(
                        NoteService.named("rest", Protocol.REST_JSON_1, clock),
                        NoteService.named("json", Protocol.AWS_JSON_1_1, clock)),
                new Escort(List.of(completed::add), interceptors),
                clock,
                Runnable::run,
                "000000000000",
                "us-east-1");
    }

    private static WireRequest request(String path, String... headers) {
        return new WireRequest("POST", path, "", HeaderList.of(headers), new byte[0]);
    }

    private static WireResponse send(Dispatcher dispatcher, String path, String... headers) {
        return dispatcher.handle(request(path, headers)).toCompletableFuture().join();
    }

    private static String body(WireResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String signed(String accessKeyId, String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKeyId + "/20300101/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host, Signature=0";
    }

    @Test
    void theTargetNamesTheService() {
        WireResponse response = send(dispatcher(), "/", "X-Amz-Target", "json.PutNote", "title", "a");

        assertThat(body(response)).isEqualTo("AWS_JSON_1_1 a");
    }

    @Test
    void theSignatureNamesTheService() {
        WireResponse response =
                send(dispatcher(), "/PutNote", "Authorization", signed("AKID", "eu-west-1", "rest"), "title", "a");

        assertThat(body(response)).isEqualTo("REST_JSON_1 a");
    }

    @Test
    void theHostNamesTheService() {
        WireResponse response = send(dispatcher(), "/GetNothing", "Host", "json.us-east-1.amazonaws.com", "title", "a");

        assertThat(body(response)).isEqualTo("AWS_JSON_1_1 UnknownOperationException: no GetNothing");
    }

    @Test
    void otherwiseThePathDecides() {
        WireResponse response = send(dispatcher(), "/PutNote", "Host", "localhost:4566", "title", "a");

        assertThat(body(response)).isEqualTo("REST_JSON_1 a");
    }

    @Test
    void anUnreadableSignatureIsServedForTheDefaultAccountAndRegion() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "Authorization", "AWS4-HMAC-SHA256 Credential=nonsense", "title", "a");

        WireResponse same =
                send(dispatcher, "/GetNote", "Authorization", signed("AKID", "us-east-1", "rest"), "title", "a");

        assertThat(body(same)).isEqualTo("REST_JSON_1 a");
    }

    @Test
    void aTwelveDigitAccessKeyIsTheAccount() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "Authorization", signed("111122223333", "eu-west-1", "rest"), "title", "a");

        WireResponse otherRegion = send(
                dispatcher, "/PutNote", "Authorization", signed("111122223333", "eu-west-2", "rest"), "title", "a");
        WireResponse same = send(
                dispatcher, "/PutNote", "Authorization", signed("111122223333", "eu-west-1", "rest"), "title", "a");

        assertThat(otherRegion.status()).isEqualTo(200);
        assertThat(body(same)).isEqualTo("REST_JSON_1 Conflict: there is one");
    }

    @Test
    void aForeignServiceIsNamedTogetherWithThoseThatAnswer() {
        WireResponse response = send(dispatcher(), "/", "Authorization", signed("AKID", "eu-west-1", "s3"));

        assertThat(response.status()).isEqualTo(501);
        assertThat(body(response)).contains("s3").contains("rest, json");
    }

    @Test
    void brokenConstraintsAreRefusedInTheServicesDialect() {
        WireResponse response = send(dispatcher(), "/PutNote");

        assertThat(response.status()).isEqualTo(400);
        assertThat(body(response))
                .isEqualTo("REST_JSON_1 ValidationException: 1 validation error detected: Value null at 'title' failed"
                        + " to satisfy constraint: Member must not be null");
    }

    @Test
    void unreadableInputIsRefused() {
        assertThat(body(send(dispatcher(), "/PutNote", "title", "malformed")))
                .isEqualTo("REST_JSON_1 SerializationException: cannot be read");
    }

    @Test
    void aRetryWithTheSameTokenGetsTheSameAnswer() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "title", "a", "token", "t");

        WireResponse retry = send(dispatcher, "/PutNote", "title", "a", "token", "t");

        assertThat(body(retry)).isEqualTo("REST_JSON_1 a");
    }

    @Test
    void aTokenWithOtherInputIsRefused() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "title", "a", "token", "t");

        WireResponse retry = send(dispatcher, "/PutNote", "title", "b", "token", "t");

        assertThat(body(retry)).isEqualTo("REST_JSON_1 Mismatch: other input");
    }

    @Test
    void aTokenIsForgottenWhenTheServiceSaysSo() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "title", "fleeting", "token", "t");

        WireResponse retry = send(dispatcher, "/PutNote", "title", "other", "token", "t");

        assertThat(body(retry)).isEqualTo("REST_JSON_1 other");
    }

    @Test
    void aTokenIsForgottenAfterItsTime() {
        Dispatcher dispatcher = dispatcher();
        send(dispatcher, "/PutNote", "title", "a", "token", "t");
        clock.advance(Duration.ofHours(1));

        WireResponse late = send(dispatcher, "/PutNote", "title", "b", "token", "t");

        assertThat(body(late)).isEqualTo("REST_JSON_1 b");
    }

    @Test
    void anUndeclaredErrorAndAFailureBecomeInternalFailures() {
        WireResponse undeclared = send(dispatcher(), "/GetNote", "title", "missing");
        WireResponse failure = send(dispatcher(), "/BreakNote", "title", "a");

        assertThat(undeclared.status()).isEqualTo(500);
        assertThat(body(undeclared)).startsWith("REST_JSON_1 InternalFailure");
        assertThat(body(failure)).startsWith("REST_JSON_1 InternalFailure");
    }

    @Test
    void everyAnswerCarriesARequestId() {
        assertThat(send(dispatcher(), "/PutNote", "title", "a").headers().first("x-amzn-requestid"))
                .matches("[0-9a-f-]{36}");
        assertThat(send(dispatcher(), "/Nothing").headers().first("x-amzn-requestid"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void interceptorsStandAroundTheCallOutermostFirstAndSeeItsOutcome() {
        List<String> seen = new ArrayList<>();
        for (String name : List.of("outer", "inner")) {
            interceptors.add((call, next) -> {
                seen.add(name + " before " + call.operation());
                return next.get().whenComplete((response, failure) -> seen.add(name + " after " + call.output()));
            });
        }

        send(dispatcher(), "/PutNote", "title", "a");

        assertThat(seen.get(0)).isEqualTo("outer before rest:PutNote");
        assertThat(seen.get(1)).isEqualTo("inner before rest:PutNote");
        assertThat(seen.get(2)).startsWith("inner after Bag[title=a");
        assertThat(seen.get(3)).startsWith("outer after Bag[title=a");
    }

    @Test
    void anInterceptorMayAnswerInstead() {
        interceptors.add((call, next) -> CompletableFuture.completedFuture(WireResponse.empty(503)));

        assertThat(send(dispatcher(), "/PutNote", "title", "a").status()).isEqualTo(503);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheCallersProtocol() {
        WireResponse response =
                dispatcher().refuse(request("/", "X-Amz-Target", "json.PutNote"), Refusal.BODY_TOO_LARGE);

        assertThat(response.status()).isEqualTo(413);
        assertThat(body(response))
                .isEqualTo("AWS_JSON_1_1 RequestEntityTooLargeException: " + Refusal.BODY_TOO_LARGE.message());
    }

    @Test
    void whoLooksOnSeesCallsWithInputAndOutcome() {
        send(dispatcher(), "/PutNote", "title", "a", "Authorization", signed("111122223333", "eu-west-1", "rest"));

        CompletedCall call = completed.get(0);
        assertThat(call.service() + ":" + call.operation()).isEqualTo("rest:PutNote");
        assertThat(call.account() + "/" + call.region()).isEqualTo("111122223333/eu-west-1");
        assertThat(call.receivedAt()).isEqualTo(clock.instant());
        assertThat(call.input()).isEqualTo(Bag.note("a", null));
        assertThat(call.outcome()).isEqualTo("OK");
        assertThat(call.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/PutNote, title, malformed, '', PutNote, SerializationException",
        "/PutNote, titel, a, '', PutNote, ValidationException",
        "/BreakNote, title, a, '', BreakNote, InternalFailure",
        "/GetNote, title, missing, '', GetNote, InternalFailure",
        "/Nothing, title, a, '', POST /Nothing, UnknownOperationException",
        "/, title, a, json.Nothing, Nothing, UnknownOperationException",
        "/, title, a, s3.Nothing, Nothing, NotImplemented",
    })
    void whoLooksOnSeesWhatWasRefusedToo(
            String path, String header, String value, String target, String operation, String outcome) {
        String[] headers =
                target.isEmpty() ? new String[] {header, value} : new String[] {header, value, "X-Amz-Target", target};

        WireResponse response = send(dispatcher(), path, headers);

        assertThat(completed).hasSize(1);
        assertThat(completed.get(0).operation()).isEqualTo(operation);
        assertThat(completed.get(0).outcome()).isEqualTo(outcome);
        assertThat(completed.get(0).status()).isEqualTo(response.status());
        assertThat(completed.get(0).requestId()).isEqualTo(response.headers().first("x-amzn-RequestId"));
    }

    @Test
    void whoLooksOnSeesBodiesThatAreTooLarge() {
        dispatcher().refuse(request("/", "X-Amz-Target", "json.PutNote"), Refusal.BODY_TOO_LARGE);

        assertThat(completed).extracting(CompletedCall::outcome).containsExactly("RequestEntityTooLargeException");
    }

    @Test
    void whoLooksOnSeesInterceptorsFail() {
        interceptors.add((call, next) -> {
            throw new IllegalStateException("broken for a test");
        });

        CompletableFuture<WireResponse> answer =
                dispatcher().handle(request("/PutNote", "title", "a")).toCompletableFuture();

        assertThat(answer).isCompletedExceptionally();
        assertThat(completed).extracting(CompletedCall::status).containsExactly(500);
    }
}
