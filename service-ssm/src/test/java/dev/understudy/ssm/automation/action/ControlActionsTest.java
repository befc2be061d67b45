package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ParentStepDetails;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions that need nobody but the clock and the people. Source: sheet 10.1 [docs]. */
class ControlActionsTest {
    private static final String ROLE = "assumeRole: 'arn:aws:iam::111122223333:role/automation'\n";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String header, String step) {
        return desk.create("book", "schemaVersion: '0.3'\n" + header + "mainSteps:\n- {name: work, " + step + "}\n")
                .run("book", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Duration: PT60S, Success",
        "Duration: PT61S, InProgress",
        "Duration: PT0S, Success",
        "Duration: P6DT23H59M59S, InProgress",
        "Duration: PT604799S, InProgress",
        "Duration: PT604800S, Failed",
        "Duration: -PT5S, Failed",
        "Duration: PT-5S, Failed",
        "Duration: soon, Failed",
        "Timestamp: 2029-01-01T00:00:00Z, Success",
        "Timestamp: 2030-01-01T00:01:00Z, Success",
        "Timestamp: 2030-01-01T12:00:00+02:00, InProgress",
        "Timestamp: 2031-01-01T00:00:00Z, Failed",
        "'Duration: PT1S, Timestamp: \"2030-01-01T00:01:00Z\"', Failed",
        "'', Failed",
    })
    void sleepsForADurationOrUntilATime(String inputs, String status) {
        // When: a minute goes by
        String quoted = inputs.replaceFirst("^Timestamp: (.*)$", "Timestamp: '$1'");
        AutomationExecution execution = run("", "action: 'aws:sleep', inputs: {" + quoted + "}");

        // Then
        assertThat(status(execution)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"'aws:approve', '{Approvers: [ann]}'", "'aws:pause', '{}'"})
    void peopleHaveSevenDays(String action, String inputs) {
        // Given
        AutomationExecution begun = run(ROLE, "action: '" + action + "', inputs: " + inputs);

        // When
        bed.advance(Duration.ofDays(30));

        // Then
        AutomationExecution execution = desk.get(begun.automationExecutionId());
        assertThat(status(begun)).isEqualTo("Waiting");
        assertThat(status(execution)).isEqualTo("TimedOut");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({"'aws:approve', '{Approvers: [ann]}'", "'aws:pause', '{}'"})
    void peopleHaveThirtyDaysAtMost(String action, String inputs) {
        // Given
        AutomationExecution begun = run(ROLE, "action: '" + action + "', timeoutSeconds: 9999999, inputs: " + inputs);

        // When
        bed.advance(Duration.ofDays(60));

        // Then
        AutomationExecution execution = desk.get(begun.automationExecutionId());
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({"1, Waiting", "10, Waiting", "11, Failed"})
    void anApprovalAsksTenPeopleAtMost(int people, String status) {
        // When
        AutomationExecution execution =
                run("", "action: 'aws:approve', inputs: {Approvers: [" + "ann, ".repeat(people - 1) + "bob]}");

        // Then
        assertThat(status(execution)).isEqualTo(status);
    }

    @Test
    void anApprovalShowsThatItIsWaitedFor() {
        // When
        StepExecution work = step(run("", "action: 'aws:approve', inputs: {Approvers: [ann]}"), "work");

        // Then
        assertThat(work.outputs().get("ApprovalStatus")).containsExactly("Waiting");
        assertThat(work.outputs().get("ApproverDecisions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "String, a, b, Success",
        "String, a, 5, Failed",
        "Integer, 1, 2, Success",
        "Integer, 1, b, Failed",
        "Boolean, true, false, Success",
        "Boolean, true, b, Failed",
        "StringList, '[a]', '[]', Success",
        "StringList, '[a]', '{b: c}', Failed",
        "StringMap, '{a: b}', '{c: d}', Success",
        "StringMap, '{a: b}', '[c]', Failed",
        "MapList, '[{a: b}]', '[{c: d}, {e: f}]', Success",
        "MapList, '[{a: b}]', '[c]', Failed",
        "'String, allowedValues: [a, b]', a, b, Success",
        "'String, allowedValues: [a, b]', a, c, Failed",
        "'String, allowedPattern: \"[a-c]\"', a, b, Success",
        "'String, allowedPattern: \"[a-c]\"', a, d, Failed",
    })
    void aVariableKeepsItsType(String type, String first, String next, String status) {
        // When
        AutomationExecution execution = run(
                "variables: {V: {type: " + type + ", default: " + first + "}}\n",
                "action: 'aws:updateVariable', inputs: {Name: 'variable:V', Value: " + next + "}");

        // Then
        assertThat(status(execution)).isEqualTo(status);
        assertThat(step(execution, "work").outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "String, 512, Success",
        "String, 513, Failed",
        "StringList, 50, Success",
        "StringList, 51, Failed",
        "MapList, 200, Success",
        "MapList, 201, Failed",
        "StringMap, 50, Success",
        "StringMap, 51, Failed",
    })
    void aVariableHoldsSoMuch(String type, int size, String status) {
        // Given: a text, items, or the length of a key
        String value = switch (type) {
            case "String" -> "x".repeat(size);
            case "StringList" -> "[" + "x, ".repeat(size - 1) + "x]";
            case "MapList" -> "[" + "{a: b}, ".repeat(size - 1) + "{a: b}]";
            default -> "{" + "k".repeat(size) + ": v}";
        };
        Map<String, String> firsts =
                Map.of("String", "a", "StringList", "[a]", "MapList", "[{a: b}]", "StringMap", "{a: b}");

        // When
        AutomationExecution execution = run(
                "variables: {V: {type: " + type + ", default: " + firsts.get(type) + "}}\n",
                "action: 'aws:updateVariable', inputs: {Name: 'variable:V', Value: " + value + "}");

        // Then
        assertThat(status(execution)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"V", "variable:W"})
    void aVariableGoesByItsFullName(String name) {
        // When
        AutomationExecution execution = run(
                "variables: {V: {type: String, default: a}}\n",
                "action: 'aws:updateVariable', inputs: {Name: '" + name + "', Value: b}");

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(Objects.requireNonNull(execution.variables()).get("V")).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "'Iterators: [a, b, c]', 3",
        "'Iterators: [a, b, c], MaxIterations: 2', 2",
        "'Iterators: [{a: b}], IteratorDataType: StringMap', 1",
        "'LoopCondition: {Variable: a, StringEquals: a}, MaxIterations: 4', 4",
        "'LoopCondition: {Variable: a, StringEquals: a}', 100",
        "'LoopCondition: {Not: {Variable: a, StringEquals: a}}', 1",
    })
    void aLoopHasSoManyRounds(String inputs, long rounds) {
        // When
        AutomationExecution execution = run(
                "",
                "action: 'aws:loop', inputs: {" + inputs
                        + ", Steps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}]}");

        // Then
        StepExecution work = step(execution, "work");
        assertThat(work.stepStatus().wireValue()).isEqualTo("Success");
        assertThat(work.outputs().get("CurrentIteration")).containsExactly(String.valueOf(rounds));
        assertThat(step(execution, "nap").parentStepDetails())
                .extracting(ParentStepDetails::iteration)
                .isEqualTo(1);
    }
}
