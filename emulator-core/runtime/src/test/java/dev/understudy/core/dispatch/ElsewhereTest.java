package dev.understudy.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fixture.NoteService;
import dev.understudy.core.fixture.PlainCodec;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers of services that are not emulated are told. */
class ElsewhereTest {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    private final EmulatorClock clock = EmulatorClock.virtual(Instant.parse("2030-01-01T12:00:00Z"));
    private final List<CompletedCall> completed = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(
            Map.of(
                    Protocol.REST_JSON_1, new PlainCodec(Protocol.REST_JSON_1),
                    Protocol.AWS_JSON_1_0, new PlainCodec(Protocol.AWS_JSON_1_0),
                    Protocol.AWS_JSON_1_1, new PlainCodec(Protocol.AWS_JSON_1_1)),
            List.of(
                    NoteService.named("rest", Protocol.REST_JSON_1, clock),
                    NoteService.named("json", Protocol.AWS_JSON_1_1, clock)),
            new Escort(List.of(completed::add), List.of()),
            clock,
            Runnable::run,
            "000000000000",
            "us-east-1");

    private static String credential(String account, String region, String service) {
        return account + "/20300101/" + region + "/" + service + "/aws4_request";
    }

    private static WireRequest form(String body, String... headers) {
        HeaderList all = HeaderList.of(headers).add("Content-Type", FORM);
        return new WireRequest("POST", "/", "", all, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + credential("111122223333", region, service)
                + ", SignedHeaders=host, Signature=0";
    }

    private WireResponse send(WireRequest request) {
        return dispatcher.handle(request).toCompletableFuture().join();
    }

    private static String body(WireResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Source: API_GetCallerIdentity. */
    @Test
    void whoAsksWhoHeIsGetsTheRootUserOfHisAccount() {
        WireResponse response = send(
                form("Action=GetCallerIdentity&Version=2011-06-15", "Authorization", signature("cn-north-1", "sts")));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Content-Type")).isEqualTo("text/xml");
        assertThat(body(response))
                .contains(
                        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">",
                        "<Arn>arn:aws-cn:iam::111122223333:root</Arn>",
                        "<UserId>111122223333</UserId>",
                        "<Account>111122223333</Account>",
                        "<RequestId>" + response.headers().first("x-amzn-RequestId") + "</RequestId>");
        assertThat(completed).singleElement().satisfies(call -> {
            assertThat(call.service() + ":" + call.operation()).isEqualTo("sts:GetCallerIdentity");
            assertThat(call.outcome()).isEqualTo("OK");
            assertThat(call.account()).isEqualTo("111122223333");
        });
    }

    @Test
    void thePresignedQuestionIsAnsweredToo() {
        String query = "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Credential="
                + credential("111122223333", "us-east-1", "sts").replace("/", "%2F");

        WireResponse response = send(new WireRequest("GET", "/", query, new HeaderList(), new byte[0]));

        assertThat(body(response)).contains("<Account>111122223333</Account>");
    }

    @Test
    void withoutASignatureItIsTheDefaultAccount() {
        assertThat(body(send(form("Version=2011-06-15&Action=GetCallerIdentity"))))
                .contains("<Account>000000000000</Account>");
    }

    @ParameterizedTest
    @CsvSource({
        "sts, <ErrorResponse><Error><Type>Receiver</Type><Code>NotImplemented</Code>",
        "sns, <ErrorResponse><Error><Type>Receiver</Type><Code>NotImplemented</Code>",
        "ec2, <Response><Errors><Error><Code>NotImplemented</Code>",
    })
    void queriesAreRefusedInTheirOwnXml(String service, String start) {
        WireResponse response =
                send(form("Action=DoSomething&Version=1", "Authorization", signature("us-east-1", service)));

        assertThat(response.status()).isEqualTo(501);
        assertThat(body(response)).contains(start, "does not emulate " + service + " here; it answers for rest, json.");
        assertThat(completed).singleElement().satisfies(call -> {
            assertThat(call.operation()).isEqualTo("DoSomething");
            assertThat(call.outcome()).isEqualTo("NotImplemented");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "s3, <Error><Code>NotImplemented</Code><Message>",
        "route53, <ErrorResponse><Error><Type>Receiver</Type><Code>NotImplemented</Code>",
    })
    void restXmlIsRefusedInXmlToo(String service, String start) {
        HeaderList headers = HeaderList.of("Authorization", signature("us-east-1", service));

        WireResponse response = send(new WireRequest("GET", "/bucket/key", "", headers, new byte[0]));

        assertThat(response.status()).isEqualTo(501);
        assertThat(body(response)).contains(start, "does not emulate " + service);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-amz-json-1.0, AWS_JSON_1_0",
        "application/x-amz-json-1.1, AWS_JSON_1_1",
        "application/json, REST_JSON_1",
        "application/cbor, REST_JSON_1",
    })
    void theOthersAreRefusedInJson(String contentType, String protocol) {
        HeaderList headers =
                HeaderList.of("Content-Type", contentType, "Authorization", signature("us-east-1", "lambda"));

        WireResponse response = send(new WireRequest("POST", "/x", "", headers, new byte[0]));

        assertThat(response.status()).isEqualTo(501);
        assertThat(body(response)).startsWith(protocol).contains("lambda", "rest, json");
    }

    @Test
    void whatComesFromTheCallerCannotBreakTheXml() {
        WireResponse response = send(form("Action=%zz", "Authorization", signature("us-east-1", "a<b>&c")));

        assertThat(body(response)).contains("does not emulate a&lt;b&gt;&amp;c here");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedInTheSameForm() {
        WireResponse response =
                dispatcher.refuse(form("", "Authorization", signature("us-east-1", "sns")), Refusal.BODY_TOO_LARGE);

        assertThat(response.status()).isEqualTo(413);
        assertThat(body(response)).contains("<Type>Sender</Type>");
    }
}
