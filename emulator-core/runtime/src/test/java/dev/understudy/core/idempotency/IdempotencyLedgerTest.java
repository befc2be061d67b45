package dev.understudy.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.fixture.Bag;
import dev.understudy.core.fixture.DeclaredRefusal;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdempotencyLedgerTest {
    private static final OperationModel CREATE = OperationModel.of(
                    "notes", "notes", "CreateNote", n -> Bag.SCHEMA, 0, 0)
            .token(1)
            .build();
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    /** Titles count without regard to case; a title stands in for a missing token if asked to. */
    private record Rule(Duration remembered, boolean byTitle) implements IdempotencyRule {
        @Override
        public Supplier<ModeledError> mismatch() {
            return () -> new DeclaredRefusal("Mismatch", "other input");
        }

        @Override
        public @Nullable String token(OperationModel operation, Structure input) {
            return byTitle ? ((Bag) input).title() : IdempotencyRule.super.token(operation, input);
        }

        @Override
        public Object compared(Structure input) {
            return String.valueOf(((Bag) input).title()).toLowerCase(Locale.ROOT);
        }
    }

    private static final Rule HOUR = new Rule(Duration.ofHours(1), false);

    private final IdempotencyLedger ledger = new IdempotencyLedger();
    private int performed;

    private Structure once(Bag input, Instant now, Rule rule) {
        return ledger.once(
                new IdempotencyLedger.Attempt("111122223333", CREATE, input, now),
                rule,
                answer -> answer,
                () -> Bag.note("answer " + ++performed, null));
    }

    @Test
    void aRetryIsAnsweredAgainAndNotPerformed() {
        Structure first = once(Bag.note("a", "T"), NOON, HOUR);

        Structure again = once(Bag.note("a", "T"), NOON.plusSeconds(3599), HOUR);

        assertThat(again).isSameAs(first);
        assertThat(performed).isEqualTo(1);
    }

    @Test
    void whatTheRuleComparesMustBeEqual() {
        once(Bag.note("a", "T"), NOON, HOUR);

        once(Bag.note("A", "T"), NOON, HOUR);

        assertThat(performed).isEqualTo(1);
        assertThatThrownBy(() -> once(Bag.note("b", "T"), NOON, HOUR)).hasMessage("other input");
    }

    @Test
    void theTimeCountsFromTheFirstRequest() {
        once(Bag.note("a", "T"), NOON, HOUR);
        once(Bag.note("a", "T"), NOON.plusSeconds(1800), HOUR);

        once(Bag.note("a", "T"), NOON.plusSeconds(3600), HOUR);

        assertThat(performed).isEqualTo(2);
    }

    @Test
    void requestsWithoutATokenAreAllNew() {
        once(Bag.note("a", null), NOON, HOUR);

        once(Bag.note("a", null), NOON, HOUR);

        assertThat(performed).isEqualTo(2);
        assertThat(ledger.remembered(NOON)).isEmpty();
    }

    @Test
    void theRuleMayTakeSomethingElseForTheToken() {
        Rule byTitle = new Rule(Duration.ofHours(1), true);
        once(Bag.note("a", null), NOON, byTitle);

        once(Bag.note("a", null), NOON, byTitle);

        assertThat(performed).isEqualTo(1);
    }

    @Test
    void aShortMemoryDoesNotWaitForALongerOneThatBeganBefore() {
        once(Bag.note("long", "L"), NOON, new Rule(Duration.ofDays(1), false));
        once(Bag.note("short", "S"), NOON, new Rule(Duration.ofMinutes(1), false));

        once(Bag.note("short", "S"), NOON.plusSeconds(61), HOUR);

        assertThat(performed).isEqualTo(3);
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        IdempotencyLedger.Attempt attempt =
                new IdempotencyLedger.Attempt("111122223333", CREATE, Bag.note("a", "T"), NOON);

        assertThatThrownBy(() -> ledger.once(attempt, HOUR, answer -> answer, () -> {
                    throw new DeclaredRefusal("Refused", "no");
                }))
                .hasMessage("no");

        assertThat(ledger.remembered(NOON)).isEmpty();
    }
}
