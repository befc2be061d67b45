package dev.understudy.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.state.PartitionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final String DEPLOY = "notes.deployment";
    private static final PartitionKey HERE = new PartitionKey("notes", "111111111111", "us-east-1");

    private final Outcomes outcomes = new Outcomes();

    @BeforeEach
    void declare() {
        outcomes.declare(DEPLOY);
        outcomes.declare("notes.command");
    }

    /** The messages of failures on the next occasions; {@code -} where no rule decides. */
    private List<String> next(int occasions) {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < occasions; i++) {
            messages.add(next(DEPLOY, "shop", HERE));
        }
        return messages;
    }

    private String next(String kind, String name, PartitionKey where) {
        return outcomes.next(kind, name, where)
                .map(outcome -> ((Outcome.Failure) outcome).message())
                .orElse("-");
    }

    @Test
    void withoutRulesNothingIsDecided() {
        assertThat(outcomes.next(DEPLOY, "shop", HERE)).isEmpty();
    }

    @Test
    void aRuleDecidesTheNextOccasionUnlessToldOtherwise() {
        outcomes.script(OutcomeRule.of(DEPLOY).fails("no"));

        assertThat(next(3)).containsExactly("no", "-", "-");
        assertThat(outcomes.rules()).isEmpty();
    }

    @Test
    void occurrencesAreTheFirstEveryNthOrAll() {
        outcomes.script(OutcomeRule.of(DEPLOY).first(2).fails("early"));
        outcomes.script(OutcomeRule.of(DEPLOY).everyNth(3).fails("third"));
        outcomes.script(OutcomeRule.of(DEPLOY).always().fails("else"));

        assertThat(next(8)).containsExactly("early", "early", "else", "else", "third", "else", "else", "third");
    }

    @Test
    void aRuleThatFitsButIsNotDueCountsTheOccasion() {
        outcomes.script(OutcomeRule.of(DEPLOY).everyNth(2).fails("second"));
        outcomes.script(OutcomeRule.of(DEPLOY).fails("once"));

        assertThat(next(4)).containsExactly("once", "second", "-", "second");
    }

    @Test
    void namesAreExactOrPatterns() {
        outcomes.script(OutcomeRule.of(DEPLOY).name("shop-?-*").always().fails("pattern"));
        outcomes.script(OutcomeRule.of(DEPLOY).name("bank").always().fails("exact"));

        assertThat(next(DEPLOY, "shop-a-blue", HERE)).isEqualTo("pattern");
        assertThat(next(DEPLOY, "shop-a-", HERE)).isEqualTo("pattern");
        assertThat(next(DEPLOY, "shop--blue", HERE)).isEqualTo("-");
        assertThat(next(DEPLOY, "bank", HERE)).isEqualTo("exact");
        assertThat(next(DEPLOY, "banks", HERE)).isEqualTo("-");
    }

    @Test
    void rulesMayBeForOneKindAccountAndRegion() {
        outcomes.script(OutcomeRule.of(DEPLOY)
                .account("111111111111")
                .region("eu-west-1")
                .always()
                .fails("there"));

        assertThat(next(DEPLOY, "shop", new PartitionKey("notes", "111111111111", "eu-west-1")))
                .isEqualTo("there");
        assertThat(next(DEPLOY, "shop", new PartitionKey("notes", "222222222222", "eu-west-1")))
                .isEqualTo("-");
        assertThat(next(DEPLOY, "shop", HERE)).isEqualTo("-");
        assertThat(next("notes.command", "shop", new PartitionKey("notes", "111111111111", "eu-west-1")))
                .isEqualTo("-");
    }

    @Test
    void outcomesCarryDelayAndOutput() {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("exitCode", 3);
        outcomes.script(OutcomeRule.of(DEPLOY)
                .output(output)
                .after(Duration.ofMinutes(1))
                .succeeds());
        outcomes.script(OutcomeRule.of(DEPLOY).delays(Duration.ofHours(1)));
        output.put("exitCode", 4);

        assertThat(outcomes.next(DEPLOY, "shop", HERE))
                .contains(new Outcome.Success(
                        Duration.ofMinutes(1),
                        JsonNodeFactory.instance.objectNode().put("exitCode", 3)));
        assertThat(outcomes.next(DEPLOY, "shop", HERE)).contains(new Outcome.Delay(Duration.ofHours(1)));
    }

    @Test
    void rulesAreTakenBackAndOthersKeepTheirNumbers() {
        ScriptedOutcome first = outcomes.script(OutcomeRule.of(DEPLOY).fails("first"));
        ScriptedOutcome second = outcomes.script(OutcomeRule.of(DEPLOY).fails("second"));

        assertThat(outcomes.forget(rule -> rule.id() == first.id())).isTrue();
        assertThat(outcomes.forget(rule -> rule.id() == first.id())).isFalse();
        assertThat(outcomes.rules()).containsExactly(second);
    }

    @Test
    void kindsThatNobodyDeclaredAreRefused() {
        assertThatThrownBy(() -> outcomes.script(OutcomeRule.of("notes.fire").succeeds()))
                .hasMessageContaining("notes.fire")
                .hasMessageContaining("[notes.command, notes.deployment]");
    }

    @Test
    void racingOccasionsUseARuleUpExactlyOnce() throws Exception {
        outcomes.script(OutcomeRule.of(DEPLOY).first(100).fails("no"));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Optional<Outcome>>> asked = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            asked.add(pool.submit(() -> outcomes.next(DEPLOY, "shop", HERE)));
        }

        long decided = 0;
        for (Future<Optional<Outcome>> answer : asked) {
            decided += answer.get().isPresent() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(decided).isEqualTo(100);
    }
}
