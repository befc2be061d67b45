package dev.understudy.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.fixture.Notes;
import dev.understudy.core.wire.WireResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rules do to calls. */
class FaultsTest {
    private final Notes notes = Notes.open();
    private final Faults faults = notes.emulator().faults();

    @AfterEach
    void close() {
        notes.close();
    }

    private static FaultRule.Builder rule() {
        return FaultRule.builder();
    }

    @Test
    void anErrorComesInsteadOfTheAnswerAndTheStateStaysAsItIs() {
        ActiveFault fault = faults.add(rule().operation("PutNote")
                .error("Conflict", "not now")
                .first(1)
                .build());

        WireResponse disturbed = notes.put("a");
        WireResponse undisturbed = notes.put("a");

        assertThat(disturbed.status()).isEqualTo(409);
        assertThat(Notes.text(disturbed)).isEqualTo("REST_JSON_1 Conflict: not now");
        assertThat(disturbed.headers().first("x-amzn-RequestId")).isNotNull();
        assertThat(undisturbed.status()).isEqualTo(200);
        assertThat(fault.matched()).isEqualTo(2);
        assertThat(fault.injected()).isEqualTo(1);
    }

    @Test
    void withoutADeclaredErrorForItTheCommonOneThrottles() {
        faults.add(rule().throttle().build());

        assertThat(Notes.text(notes.put("a"))).isEqualTo("REST_JSON_1 ThrottlingException: Rate exceeded");
    }

    @Test
    void aServerFailureHasTheStatusThatIsWanted() {
        faults.add(rule().operation("PutNote").status(500).build());
        faults.add(rule().operation("GetNote").status(503).build());

        assertThat(Notes.text(notes.put("a"))).startsWith("REST_JSON_1 InternalFailure");
        assertThat(Notes.text(notes.get("a"))).startsWith("REST_JSON_1 ServiceUnavailable");
        assertThat(notes.get("a").status()).isEqualTo(503);
    }

    @Test
    void aConnectionIsResetOrClosedWithoutAnAnswer() {
        faults.add(rule().operation("PutNote").reset().build());
        faults.add(rule().operation("GetNote").empty().build());

        assertThat(notes.put("a").status()).isEqualTo(WireResponse.RESET);
        assertThat(notes.get("a").status()).isEqualTo(WireResponse.CLOSED);
        assertThat(notes.emulator().journal().calls())
                .extracting(CompletedCall::outcome)
                .containsExactly("reset", "closed");
    }

    @Test
    void aMalformedAnswerSaysThatAllIsWell() {
        faults.add(rule().malformed().build());

        WireResponse response = notes.put("a");

        assertThat(response.status()).isEqualTo(200);
        assertThat(Notes.text(response)).startsWith("{").doesNotContain("}");
    }

    @Test
    void inputDecidesWhereARuleSaysSo() {
        faults.add(rule().operation("PutNote").input("Title", "a").status(500).build());

        assertThat(notes.put("a").status()).isEqualTo(500);
        assertThat(notes.put("b").status()).isEqualTo(200);
    }

    @Test
    void inputThatIsRefusedMeetsOnlyRulesThatDoNotLookAtIt() {
        faults.add(rule().operation("PutNote")
                .input("Title", "malformed")
                .status(500)
                .build());
        WireResponse refused = notes.put("malformed");
        faults.add(rule().operation("PutNote").throttle().build());
        WireResponse throttled = notes.put("malformed");

        assertThat(Notes.text(refused)).contains("SerializationException");
        assertThat(Notes.text(throttled)).contains("ThrottlingException");
    }

    @Test
    void theFirstRuleThatStrikesIsTheOnlyOne() {
        faults.add(rule().first(2).throttle().build());
        ActiveFault behind = faults.add(rule().first(1).status(500).build());

        List<Integer> statuses = List.of(
                notes.put("a").status(),
                notes.put("a").status(),
                notes.put("a").status(),
                notes.put("a").status());

        assertThat(statuses).containsExactly(400, 400, 500, 200);
        assertThat(behind.matched()).isEqualTo(2);
    }

    @Test
    void latencyHoldsTheAnswerBackButNotTheCall() {
        faults.add(rule().operation("PutNote").latency(Duration.ofMillis(50)).build());

        CompletableFuture<WireResponse> late = notes.send("PutNote", "a");
        WireResponse meanwhile = notes.get("a");

        assertThat(meanwhile.status()).isEqualTo(200);
        assertThat(late.join().status()).isEqualTo(200);
        assertThat(notes.emulator().journal().requests().operation("PutNote").list())
                .allMatch(call -> call.nanos() >= 50_000_000L);
    }

    @Test
    void rulesAreTakenBack() {
        ActiveFault one = faults.add(rule().status(500).build());
        ActiveFault other = faults.add(rule().status(503).build());

        assertThat(faults.remove(one.id())).isTrue();
        assertThat(faults.remove(one.id())).isFalse();
        assertThat(faults.list()).containsExactly(other);
        assertThat(notes.put("a").status()).isEqualTo(503);

        faults.clear();
        assertThat(notes.put("a").status()).isEqualTo(200);
        assertThat(faults.injected()).isEqualTo(1);
    }

    @Test
    void theJournalTellsWhichRuleStruck() {
        ActiveFault fault = faults.add(rule().first(1).throttle().build());

        notes.put("a");
        notes.put("a");

        assertThat(notes.emulator().journal().calls())
                .extracting(CompletedCall::fault)
                .containsExactly(fault.id(), null);
    }

    @Test
    void whatCanNeverStrikeIsRefused() {
        assertRefused(rule().service("nots").throttle(), "there is no service 'nots'; there are [notes]");
        assertRefused(rule().operation("Put").throttle(), "there is no operation 'Put' in [notes]");
        assertRefused(
                rule().operation("PutNote").error("NoSuchError"),
                "'NoSuchError' is an error neither of PutNote nor of every operation; it declares [Conflict, Mismatch]");
        assertRefused(rule().error("NoSuchError"), "'NoSuchError' is an error neither of [notes]");
        assertRefused(
                rule().operation("PutNote").input("Titel", "a").throttle(),
                "'Titel' in 'Titel' leads nowhere; there are [Title, Token, NextToken, Limit]");
        assertThat(faults.list()).isEmpty();
    }

    private void assertRefused(FaultRule.Builder rule, String reason) {
        assertThatThrownBy(() -> faults.add(rule.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void whatContradictsItselfIsRefused() {
        assertRefused(rule(), "the rule has no effect");
        assertRefused(rule().input("Title", "a").throttle(), "'input' needs 'operation'");
        assertRefused(rule().latency(Duration.ofSeconds(-1)), "'latency' must be");
        assertRefused(rule().latency(Duration.ofDays(1)), "'latency' must be");
        assertThatThrownBy(() -> rule().throttle().reset()).hasMessageContaining("only one of throttle");
        assertThatThrownBy(() -> rule().first(1).every(2)).hasMessageContaining("only one of first");
        assertThatThrownBy(() -> rule().status(404)).hasMessageContaining("from 500 to 599");
    }
}
