package dev.understudy.core.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagLedgerTest {
    private static final TagRules RULES = new TagRules(2, () -> refusal("too many"), key -> refusal("reserved " + key));

    private final TagLedger ledger = new TagLedger();

    private static ModeledError refusal(String text) {
        return new CommonError(CommonError.Code.VALIDATION, text);
    }

    @Test
    void addingMergesAndNewValuesWin() {
        ledger.add("arn", Map.of("team", "red"), RULES);
        ledger.add("arn", Map.of("stage", "prod"), RULES);

        ledger.add("arn", Map.of("team", "blue"), RULES);

        assertThat(ledger.of("arn")).containsExactly(Map.entry("team", "blue"), Map.entry("stage", "prod"));
    }

    @Test
    void tooManyTagsAreRefusedAndNothingIsAdded() {
        ledger.add("arn", Map.of("one", "1"), RULES);

        assertThatThrownBy(() -> ledger.add("arn", Map.of("two", "2", "three", "3"), RULES))
                .hasMessage("too many");
        assertThat(ledger.of("arn")).containsOnlyKeys("one");
    }

    @Test
    void reservedKeysAreRefusedInAnyCase() {
        assertThatThrownBy(() -> ledger.add("arn", Map.of("AWS:x", "1"), RULES)).hasMessage("reserved AWS:x");
    }

    @Test
    void removingUnknownKeysIsFine() {
        ledger.add("arn", Map.of("one", "1"), RULES);

        ledger.remove("arn", List.of("one", "unknown"));

        assertThat(ledger.of("arn")).isEmpty();
    }

    @Test
    void aDeletedResourceLeavesNoTags() {
        ledger.add("arn", Map.of("one", "1"), RULES);

        ledger.drop("arn");

        assertThat(ledger.all()).isEmpty();
    }
}
