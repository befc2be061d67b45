package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.control.AdminClient.Answer;
import dev.understudy.core.fixture.Notes;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code requests}, {@code faults} and {@code metrics}. */
class RecordRoutesTest {
    private static final BrowserGuard GUARD = new BrowserGuard("127.0.0.1");

    private final Notes notes = Notes.open();
    private final AdminRouter router = AdminRouter.of(notes.emulator(), GUARD);
    private final AdminClient client = new AdminClient(router);

    @AfterEach
    void close() {
        notes.close();
    }

    private List<String> outcomes(String query) {
        return client.get("requests" + query).body().path("requests").findValuesAsText("outcome");
    }

    @Test
    void aRequestShowsWhoAskedForWhatAndWhatCameOfIt() {
        notes.put("a");

        JsonNode shown = client.get("requests").body().at("/requests/0");

        assertThat(shown.path("time").asText()).isEqualTo("2030-01-01T12:00:00Z");
        assertThat(shown.path("account").asText()).isEqualTo("000000000000");
        assertThat(shown.path("region").asText()).isEqualTo("us-east-1");
        assertThat(shown.path("service").asText()).isEqualTo("notes");
        assertThat(shown.path("operation").asText()).isEqualTo("PutNote");
        assertThat(shown.path("input").toString()).isEqualTo("{\"Title\":\"a\"}");
        assertThat(shown.path("outcome").asText()).isEqualTo("OK");
        assertThat(shown.path("status").asInt()).isEqualTo(200);
        assertThat(shown.path("durationMicros").isIntegralNumber()).isTrue();
        assertThat(shown.path("requestId").asText()).hasSize(36);
        assertThat(shown.has("error")).isFalse();
    }

    @Test
    void requestsAreFilteredAndLimitedToTheNewest() {
        notes.put("a");
        notes.put("a");
        notes.get("a");
        notes.send("Nothing", "a").join();

        assertThat(outcomes("")).containsExactly("OK", "Conflict", "OK", "UnknownOperationException");
        assertThat(outcomes("?service=notes&operation=PutNote")).containsExactly("OK", "Conflict");
        assertThat(outcomes("?outcome=ok")).containsExactly("OK", "OK");
        assertThat(outcomes("?outcome=failed")).containsExactly("Conflict", "UnknownOperationException");
        assertThat(outcomes("?outcome=Conflict")).containsExactly("Conflict");
        assertThat(outcomes("?limit=1")).containsExactly("UnknownOperationException");
        assertThat(client.get("requests?outcome=Conflict")
                        .body()
                        .at("/requests/0/error")
                        .toString())
                .isEqualTo("{\"code\":\"Conflict\",\"message\":\"there is one\"}");
        assertThat(client.get("requests?limit=0").error()).contains("'limit' must be a positive whole number");
        assertThat(client.get("requests?op=PutNote").status()).isEqualTo(400);
    }

    @Test
    void requestsAreDeletedAndAResetForgetsThem() {
        notes.put("a");
        client.send("DELETE", "requests", "");
        assertThat(outcomes("")).isEmpty();

        notes.put("b");
        notes.call("PutNote", "a", "111122223333");
        client.post("reset?account=111122223333", "");
        assertThat(outcomes("")).containsExactly("OK");
        client.post("reset", "");
        assertThat(outcomes("")).isEmpty();
    }

    @Test
    void aJournalThatIsOffSaysSo() {
        try (Notes silent = Notes.open(0)) {
            Answer answer = new AdminClient(AdminRouter.of(silent.emulator(), GUARD)).get("requests");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.error()).isEqualTo("the journal is off");
        }
    }

    @Test
    void aFaultIsAddedListedCountedAndTakenBack() {
        String rule = "{\"service\":\"notes\",\"operation\":\"PutNote\",\"input\":{\"Title\":\"a\"},"
                + "\"occurrence\":{\"first\":1},\"latency\":\"PT0.001S\",\"error\":\"Conflict\",\"message\":\"no\"}";
        Answer added = client.post("faults", rule);
        notes.put("a");
        notes.put("a");

        assertThat(added.body().toString())
                .isEqualTo("{\"id\":\"1\"," + rule.substring(1, rule.length() - 1) + ",\"matched\":0,\"injected\":0}");
        assertThat(client.get("faults").body().at("/rules/0/matched").asInt()).isEqualTo(2);
        assertThat(client.get("faults/1").body().path("injected").asInt()).isEqualTo(1);
        assertThat(client.get("faults/2").status()).isEqualTo(404);
        assertThat(client.send("DELETE", "faults/1", "").body().path("rules")).isEmpty();
        assertThat(client.send("DELETE", "faults/1", "").error()).isEqualTo("there is no rule '1'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'fault':'throttle'} | {'occurrence':'always','fault':'throttle'}",
                "{'fault':'reset','occurrence':{'every':3}} | {'occurrence':{'every':3},'fault':'reset'}",
                "{'fault':'empty'} | {'occurrence':'always','fault':'empty'}",
                "{'fault':'malformed','occurrence':{'probability':0.5,'seed':7}}"
                        + " | {'occurrence':{'probability':0.5,'seed':7},'fault':'malformed'}",
                "{'status':503} | {'occurrence':'always','status':503}",
                "{'latency':'PT1S'} | {'occurrence':'always','latency':'PT1S'}",
                "{'error':'AccessDeniedException'} | {'occurrence':'always','error':'AccessDeniedException'}",
            })
    void everyKindOfFaultIsShownAsItWasGiven(String given, String shown) {
        String expected = "{'id':'1'," + shown.substring(1, shown.length() - 1) + ",'matched':0,'injected':0}";

        assertThat(client.post("faults", given.replace('\'', '"')).body().toString())
                .isEqualTo(expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | no effect",
                "{'fault':'explode'} | throttle, reset, empty or malformed",
                "{'fault':'throttle','status':500} | only one of",
                "{'fault':'throttle','occurrence':{'first':2,'every':3}} | 'occurrence' must be",
                "{'fault':'throttle','occurrence':{'first':0}} | 'occurrence' must be",
                "{'fault':'throttle','occurrence':{'probability':2}} | 'occurrence' must be",
                "{'fault':'throttle','occurrence':{'probability':0.5,'seed':'x'}} | 'occurrence' must be",
                "{'fault':'throttle','service':'s3'} | no service",
                "{'fault':'throttle','operation':'PutNot'} | no operation",
                "{'error':'Nonsense'} | 'Nonsense' is an error neither",
                "{'fault':'throttle','message':'a'} | 'message' needs 'error'",
                "{'status':404} | from 500 to 599",
                "{'status':500.5} | whole number",
                "{'latency':'soon'} | a duration like",
                "{'latency':'PT0S'} | no effect",
                "{'fault':'throttle','input':{'Title':'a'}} | needs 'operation'",
                "{'fault':'throttle','operation':'PutNote','input':{'Titel':'a'}} | leads nowhere",
                "{'fault':'throttle','operation':'PutNote','input':{'Title':[]}} | string, number or boolean",
                "{'fault':'throttle','operation':'PutNote','input':'a'} | 'input' must be",
                "{'fault':'throttle','first':2} | unknown member 'first'",
            })
    void aBadRuleIsRefusedWithTheReason(String rule, String reason) {
        Answer answer = client.post("faults", rule.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason);
        assertThat(notes.emulator().faults().list()).isEmpty();
    }

    @Test
    void aResetTakesFaultsBack() {
        client.post("faults", "{\"fault\":\"throttle\"}");
        client.post("faults", "{\"fault\":\"throttle\",\"service\":\"notes\"}");

        client.post("reset?service=notes", "");
        assertThat(client.get("faults").body().path("rules").findValuesAsText("id"))
                .containsExactly("1");
        client.post("reset", "");
        assertThat(client.get("faults").body().path("rules")).isEmpty();
    }

    @Test
    void metricsAreTextForPrometheus() {
        notes.put("a");

        WireRequest request = new WireRequest("GET", "/_understudy/metrics", "", new HeaderList(), new byte[0]);
        WireResponse response = router.handle(request).toCompletableFuture().join();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("content-type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(Notes.text(response)).contains("understudy_requests_total{service=\"notes\"");
        assertThat(client.get("metrics?x=1").status()).isEqualTo(400);
    }
}
