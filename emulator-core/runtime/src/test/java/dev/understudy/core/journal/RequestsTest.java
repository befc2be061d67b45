package dev.understudy.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.fixture.Bag;
import dev.understudy.core.fixture.Notes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions to the journal, and their verification. */
class RequestsTest {
    private final Notes notes = Notes.open(4);
    private final Requests requests = notes.emulator().journal().requests();

    @AfterEach
    void close() {
        notes.close();
    }

    @Test
    void theyAreChosenStepByStep() {
        notes.put("a");
        notes.put("b");
        notes.put("a");
        notes.call("PutNote", "a", "111122223333");

        assertThat(requests.count()).isEqualTo(4);
        assertThat(requests.service("ssm").count()).isZero();
        assertThat(requests.service("notes").operation("PutNote").count()).isEqualTo(4);
        assertThat(requests.account("111122223333").count()).isEqualTo(1);
        assertThat(requests.region("us-east-1").count()).isEqualTo(4);
        assertThat(requests.outcome("Conflict").count()).isEqualTo(1);
        assertThat(requests.failed().list()).extracting(CompletedCall::outcome).containsExactly("Conflict");
        assertThat(requests.succeeded().count()).isEqualTo(3);
        assertThat(requests.input(Bag.class, bag -> "b".equals(bag.title())).count())
                .isEqualTo(1);
        assertThat(requests.where(call -> call.status() == 409).count()).isEqualTo(1);
    }

    @Test
    void aCountThatIsRightPasses() {
        notes.put("a");
        notes.put("b");

        assertThatCode(() -> {
                    requests.operation("PutNote").times(2);
                    requests.operation("PutNote").atLeast(1);
                    requests.operation("PutNote").atMost(2);
                    requests.operation("GetNote").never();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aCountThatIsWrongListsWhatWasReceived() {
        notes.put("a");
        notes.get("a");

        assertThatThrownBy(() ->
                        requests.operation("PutNote").account("000000000000").times(2))
                .isInstanceOf(AssertionError.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "expected 2 requests with operation PutNote, account 000000000000, but there were 1:",
                        "  2030-01-01T12:00:00Z notes:PutNote 000000000000/us-east-1 {\"Title\":\"a\"} -> OK",
                        "all requests received:",
                        "  2030-01-01T12:00:00Z notes:PutNote 000000000000/us-east-1 {\"Title\":\"a\"} -> OK",
                        "  2030-01-01T12:00:00Z notes:GetNote 000000000000/us-east-1 {\"Title\":\"a\"} -> OK"));
        assertThatThrownBy(() -> requests.operation("GetNote").never()).hasMessageContaining("expected no requests");
        assertThatThrownBy(() -> requests.atLeast(3)).hasMessageContaining("expected at least 3 requests");
        assertThatThrownBy(() -> requests.atMost(1)).hasMessageContaining("expected at most 1 requests");
    }

    @Test
    void whatIsForgottenCannotBeVerified() {
        for (int i = 0; i < 5; i++) {
            notes.get("a");
        }

        assertThatThrownBy(() -> requests.operation("PutNote").never())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("keeps 4 requests and has forgotten 1 older ones");
        assertThatThrownBy(() -> requests.operation("GetNote").times(4)).isInstanceOf(AssertionError.class);
        assertThatCode(() -> requests.operation("GetNote").atLeast(4)).doesNotThrowAnyException();
    }

    @Test
    void aJournalThatIsOffVerifiesNothing() {
        try (Notes silent = Notes.open(0)) {
            Requests none = silent.emulator().journal().requests();

            assertThatThrownBy(none::never).hasMessageContaining("the journal is off");
            assertThatThrownBy(() -> none.times(1)).hasMessageContaining("the journal is off");
        }
    }
}
