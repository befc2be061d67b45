package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SignalType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operators of branches and where branches lead. Source: sheet 8 [docs]. */
class BranchesTest {
    private static final String PARAMETERS =
            "parameters: {S: {type: String, default: abc}, N: {type: Integer, default: 10},"
                    + " B: {type: Boolean, default: true}}\n";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationDesk branch(String choice, String more) {
        return desk.create("book", """
                schemaVersion: '0.3'
                %s
                mainSteps:
                - {name: pick, action: 'aws:branch', inputs: {Choices: [{NextStep: met, %s}]%s}
                - {name: unmet, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                - {name: met, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                - {name: other, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(PARAMETERS, choice, more));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Variable: '{{ S }}', StringEquals: abc | true",
                "Variable: '{{ S }}', StringEquals: ABC | false",
                "Variable: '{{ S }}', EqualsIgnoreCase: ABC | true",
                "Variable: '{{ S }}', EqualsIgnoreCase: abd | false",
                "Variable: '{{ S }}', StartsWith: ab | true",
                "Variable: '{{ S }}', StartsWith: bc | false",
                "Variable: '{{ S }}', EndsWith: bc | true",
                "Variable: '{{ S }}', EndsWith: ab | false",
                "Variable: '{{ S }}', Contains: b | true",
                "Variable: '{{ S }}', Contains: B | false",
                "Variable: '{{ N }}', NumericEquals: 10 | true",
                "Variable: '{{ N }}', NumericEquals: 9 | false",
                "Variable: '{{ N }}', NumericGreater: 9 | true",
                "Variable: '{{ N }}', NumericGreater: 10 | false",
                "Variable: '{{ N }}', NumericLesser: 11 | true",
                "Variable: '{{ N }}', NumericLesser: 10 | false",
                "Variable: '{{ N }}', NumericGreaterOrEquals: 10 | true",
                "Variable: '{{ N }}', NumericGreaterOrEquals: 11 | false",
                "Variable: '{{ N }}', NumericLesserOrEquals: 10 | true",
                "Variable: '{{ N }}', NumericLesserOrEquals: 9 | false",
                "Variable: '{{ B }}', BooleanEquals: true | true",
                "Variable: '{{ B }}', BooleanEquals: false | false",
                "Not: {Variable: '{{ B }}', BooleanEquals: true} | false",
                "And: [{Variable: a, StringEquals: a}, {Variable: b, StringEquals: b}] | true",
                "And: [{Variable: a, StringEquals: a}, {Variable: b, StringEquals: a}] | false",
                "Or: [{Variable: a, StringEquals: b}, {Variable: b, StringEquals: b}] | true",
                "Or: [{Variable: a, StringEquals: b}, {Variable: b, StringEquals: a}] | false",
                "Not: {Or: [{Variable: a, StringEquals: b}, {And: [{Variable: a, StringEquals: a}, {Not: {Variable: a, StringEquals: a}}]}]} | true"
            })
    void eachOperatorComparesItsOwnWay(String choice, boolean met) {
        // Given
        branch(choice, "}");

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(steps(execution))
                .isEqualTo(met ? "Success, Pending, Success, Pending" : "Success, Success, Pending, Pending");
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(step(execution, "pick").outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "} | Success, Success, Pending, Pending",
                ", Default: other} | Success, Pending, Pending, Success",
                "}, isEnd: true | Success, Pending, Pending, Pending",
                ", Default: other}, isEnd: true | Success, Pending, Pending, Success",
                "}, nextStep: other | Success, Pending, Pending, Success"
            })
    void whereNoChoiceFitsTheDefaultCountsAndThenTheOrderOfTheSteps(String more, String expected) {
        // Given
        branch("Variable: a, StringEquals: b", more);

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(steps(execution)).isEqualTo(expected);
        assertThat(status(execution)).isEqualTo("Success");
    }

    @Test
    void theFirstChoiceThatFitsCountsEvenAtTheEnd() {
        // Given
        branch(
                "Variable: a, StringEquals: b}, {NextStep: other, Variable: a, StringEquals: a}, {NextStep: met, Variable: a, StringEquals: a",
                "}, isEnd: true");

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then all steps that might have followed are named, each once
        assertThat(steps(execution)).isEqualTo("Success, Pending, Pending, Success");
        assertThat(step(execution, "pick").validNextSteps()).containsExactly("met", "other");
    }

    @Test
    void aBranchShowsItsResolvedInputs() {
        // Given [docs: inputs are fully resolved; recorded: each is JSON in a text]
        branch("Variable: '{{ S }}', StringEquals: abc", ", Default: other}");

        // When
        AutomationExecution execution = desk.run("book", Map.of("S", List.of("x")));

        // Then
        assertThat(step(execution, "pick").inputs())
                .isEqualTo(Map.of(
                        "Choices",
                        "[{\"NextStep\":\"met\",\"Variable\":\"x\",\"StringEquals\":\"abc\"}]",
                        "Default",
                        "\"other\""));
    }

    @Test
    void inInteractiveModeABranchStartsNothing() {
        // Given [docs: the execution waits after each step]
        branch("Variable: a, StringEquals: a", "}");
        String id = desk.start(starting("book", Map.of()).mode(ExecutionMode.INTERACTIVE));

        // When
        bed.call(AutomationDesk.signal(id, SignalType.START_STEP, Map.of("StepName", List.of("pick"))));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Success, Pending, Pending, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
        assertThat(step(desk.get(id), "pick").validNextSteps()).containsExactly("met", "unmet");
    }
}
