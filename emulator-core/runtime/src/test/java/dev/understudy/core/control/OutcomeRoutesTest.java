package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminClient.Answer;
import dev.understudy.core.occurrence.Occurrence;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.outcome.ScriptedOutcome;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRoutesTest {
    private final Emulator emulator = Emulator.builder().build();
    private final AdminClient client = new AdminClient(AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")));

    @BeforeEach
    void declare() {
        emulator.outcomes().declare("notes.deployment");
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private OutcomeRule only() {
        assertThat(emulator.outcomes().rules()).hasSize(1);
        return emulator.outcomes().rules().get(0).rule();
    }

    @Test
    void aRuleIsWrittenAsItIsRead() {
        String rule = "\"kind\":\"notes.deployment\",\"name\":\"shop-*\",\"account\":\"111111111111\","
                + "\"region\":\"eu-west-1\",\"occurrence\":{\"first\":2},\"result\":\"failure\","
                + "\"message\":\"no capacity\",\"delay\":\"PT1M\",\"output\":{\"code\":3}";

        Answer answer = client.post("outcomes", "{" + rule + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString()).isEqualTo("{\"id\":1," + rule + ",\"occasions\":0}");
        assertThat(client.get("outcomes/1").body()).isEqualTo(answer.body());
        assertThat(only())
                .isEqualTo(OutcomeRule.of("notes.deployment")
                        .name("shop-*")
                        .account("111111111111")
                        .region("eu-west-1")
                        .first(2)
                        .after(Duration.ofMinutes(1))
                        .output(answer.body().get("output"))
                        .fails("no capacity"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"next\" | First[count=1]",
                "\"always\" | Always[]",
                "{\"first\":3} | First[count=3]",
                "{\"every\":3} | EveryNth[step=3]",
            })
    void occurrencesAreUnderstood(String json, String expected) {
        client.post("outcomes", "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"occurrence\":" + json + "}");

        Occurrence occurrence = only().occurrence();
        assertThat(occurrence).hasToString(expected);
    }

    @Test
    void aDelayAloneLeavesTheResultAsItWouldBe() {
        client.post("outcomes", "{\"kind\":\"notes.deployment\",\"delay\":\"PT5S\"}");

        assertThat(only().outcome()).isEqualTo(new Outcome.Delay(Duration.ofSeconds(5)));
    }

    @Test
    void theListTellsKindsAndRulesThatAreLeft() {
        client.post("outcomes", "{\"kind\":\"notes.deployment\",\"result\":\"success\"}");
        client.post("outcomes", "{\"kind\":\"notes.deployment\",\"delay\":\"PT5S\"}");

        assertThat(client.send("DELETE", "outcomes/1", "").status()).isEqualTo(200);

        assertThat(client.get("outcomes").body().path("rules").findValuesAsText("id"))
                .containsExactly("2");
        assertThat(client.get("outcomes").body().path("kinds").toString()).isEqualTo("[\"notes.deployment\"]");
        assertThat(client.send("DELETE", "outcomes/1", "").status()).isEqualTo(404);
        assertThat(client.send("DELETE", "outcomes", "").body().path("rules")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 'kind' must be given; there are [notes.deployment]",
                "{\"kind\":\"notes.fire\"} | there is no kind 'notes.fire'; there are [notes.deployment]",
                "{\"kind\":\"notes.deployment\"} | a rule says",
                "{\"kind\":\"notes.deployment\",\"result\":\"maybe\"} | a rule says",
                "{\"kind\":\"notes.deployment\",\"result\":\"failure\"} | a rule says",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"message\":\"m\"} | a rule says",
                "{\"kind\":\"notes.deployment\",\"delay\":\"-PT1S\"} | 'delay' must not be negative",
                "{\"kind\":\"notes.deployment\",\"delay\":\"soon\"} | 'delay' must be a duration",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"output\":[]} | 'output' must be a JSON object",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"occurrence\":\"often\"} | 'occurrence' must be",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"occurrence\":{\"first\":0}} | 'occurrence' must",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"occurrence\":{\"every\":1.5}} | 'occurrence'",
                "{\"kind\":\"notes.deployment\",\"result\":\"success\",\"times\":2} | unknown member 'times'",
            })
    void badRulesAreRefusedWithTheReasonAndLeaveNothing(String body, String reason) {
        Answer answer = client.post("outcomes", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains(reason);
        assertThat(emulator.outcomes().rules()).isEmpty();
    }

    @Test
    void resetTakesRulesBackThatDecideNothingElsewhere() {
        emulator.outcomes().script(OutcomeRule.of("notes.deployment").fails("everywhere"));
        emulator.outcomes()
                .script(OutcomeRule.of("notes.deployment")
                        .account("111111111111")
                        .fails("in one account"));

        client.post("reset?account=111111111111", "");

        assertThat(emulator.outcomes().rules()).extracting(ScriptedOutcome::id).containsExactly(1L);
    }

    @Test
    void resetTakesAllRulesBackUnlessAskedToKeepThem() {
        emulator.outcomes().script(OutcomeRule.of("notes.deployment").fails("no"));

        client.post("reset?keep=outcomes", "");
        assertThat(emulator.outcomes().rules()).hasSize(1);

        client.post("reset", "");
        assertThat(emulator.outcomes().rules()).isEmpty();
        assertThat(client.post("reset?keep=notes", "").status()).isEqualTo(400);
    }
}
