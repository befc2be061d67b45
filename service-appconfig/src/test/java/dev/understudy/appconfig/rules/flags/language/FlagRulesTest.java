package dev.understudy.appconfig.rules.flags.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is wrong with rules (behaviour sheet AppConfig §5.3, A10)")
class FlagRulesTest {
    @ParameterizedTest(name = "{0}: {1} at {2}")
    @DisplayName("a wrong part is named by the way to it [recorded]")
    @CsvSource(delimiter = '|', textBlock = """
            not-a-rule                      | NotAnExpression | ''
            true                            | NotAnExpression | ''
            $tier                           | NotAnExpression | ''
            (nope $tier "premium")          | UnknownSymbol   | ''
            (eq $tier)                      | TooFewOperands  | eq
            (gt $date 2024-01)              | TooFewOperands  | gt
            (and (exists key::"a") garbage) | UnknownSymbol   | and.2
            """)
    void recordedProblems(String rule, String reason, String path) {
        assertThat(FlagRules.problems(rule)).containsExactly(new RuleProblem(path, reason));
    }

    @ParameterizedTest
    @DisplayName("these are right [recorded]")
    @ValueSource(
            strings = {
                "(and true (eq $tier \"premium\"))",
                "(split pct::10 by::$userId seed::\"abc\")",
                "(in $tier [\"premium\", \"gold\"])",
                "(exists key::\"tier\")"
            })
    void recordedRules(String rule) {
        assertThat(FlagRules.problems(rule)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("so are other wrong parts")
    @CsvSource(delimiter = '|', textBlock = """
            (and true (not (or false garbage))) | and.2.not.1.or.2
            (eq $a garbage)                     | eq.2
            (and)                               | and
            (and true (eq $a))                  | and.2.eq
            (not true false)                    | not
            (eq $a 12:00)                       | eq
            (eq $a 2024-13)                     | eq
            (eq $a 99999999999999999999)        | eq
            (and true "text")                   | and.2
            (in $a "x")                         | in.2
            (matches in::$a pattern::"(")       | matches.2
            (matches in::$a)                    | matches
            (matches $a "x")                    | matches.1
            (split pct::101 by::$a)             | split.1
            (split by::$a pct::-1)              | split.2
            (split pct::10 by::$a seed::1)      | split.3
            (split pct::10 pct::20 by::$a)      | split.2
            (split pct::10)                     | split
            (exists key::1)                     | exists.1
            """)
    void otherProblems(String rule, String path) {
        assertThat(FlagRules.problems(rule))
                .singleElement()
                .extracting(RuleProblem::path)
                .isEqualTo(path);
    }

    @ParameterizedTest
    @DisplayName("what is no S-expression at all is one problem of the whole")
    @ValueSource(
            strings = {
                "(",
                ")",
                "(eq $a 1",
                "(eq $a \"x)",
                "(eq $a 1) x",
                "(eq $a \"\\q\")",
                "[1,,2]",
                "(eq $a \"\\u12\")",
                "#",
                "12",
                "(exists key::)",
                "()"
            })
    void malformed(String rule) {
        assertThat(FlagRules.problems(rule))
                .singleElement()
                .extracting(RuleProblem::path)
                .isEqualTo("");
        assertThatThrownBy(() -> FlagRules.parse(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a rule nested beyond all sense is refused, not a reason to fail")
    void depth() {
        assertThat(FlagRules.problems("(not ".repeat(4000) + "true" + ")".repeat(4000)))
                .hasSize(1);
    }

    @Test
    @DisplayName("details have two entries: neither empty nor valid, the value cut to 97 characters [recorded]")
    void details() {
        String rule = "(and (exists key::\"entityId\") garbage "
                + "(split pct::10 by::$entityId seed::\"111122223333:c8cud49:yr0ajjm:1\"))";

        List<InvalidConfigurationDetail> details = FlagRules.details("values.checkout._variants.0.rule", rule);

        assertThat(details)
                .containsExactly(
                        new InvalidConfigurationDetail(
                                "Empty", "values.checkout._variants.0.rule", null, "NotSatisfied", rule),
                        new InvalidConfigurationDetail(
                                "RuleIsValid",
                                "values.checkout._variants.0.rule.and.2",
                                "UnknownSymbol",
                                "NotSatisfied",
                                rule.substring(0, 97) + "..."));
    }

    @Test
    @DisplayName("an empty rule and a right one have no details")
    void nothingWrong() {
        assertThat(FlagRules.details("x", "")).isEmpty();
        assertThat(FlagRules.details("x", "(eq $a 1)")).isEmpty();
    }
}
