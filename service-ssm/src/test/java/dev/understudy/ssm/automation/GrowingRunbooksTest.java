package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runbooks that name twice what they have just made, until it fills the memory. Source: sheet 6 [docs]; limits: our own. */
class GrowingRunbooksTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    /** Sixty steps of which each has twice the input of the one before. */
    private AutomationExecution doubled(String first, String next) {
        StringBuilder yaml = new StringBuilder("schemaVersion: '0.3'\nmainSteps:\n- {name: s0, " + first + "}\n");
        for (int i = 1; i < 60; i++) {
            yaml.append("- {name: s" + i + ", " + next.replace("PREVIOUS", "s" + (i - 1)) + "}\n");
        }
        return desk.create("book", yaml.toString()).run("book", Map.of());
    }

    @Test
    void aListThatDoublesFailsTheStepForWhichItIsTooLong() {
        // Given
        String list = "action: 'aws:changeInstanceState', inputs: {DesiredState: stopped, InstanceIds: ";

        // When
        AutomationExecution execution =
                doubled(list + "[i-1]}", list + "['{{ PREVIOUS.InstanceStates }}', '{{ PREVIOUS.InstanceStates }}']}");

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage())
                .startsWith("Step fails when it is validating and resolving the step inputs.")
                .contains("characters");
        assertThat(step(execution, "s59").stepStatus().wireValue()).isEqualTo("Pending");
    }

    @Test
    void aTextThatDoublesFailsTheStepForWhichItIsTooLong() {
        // Given
        String text = "action: 'aws:executeStateMachine', inputs: {stateMachineArn:"
                + " 'arn:aws:states:us-east-1:111122223333:stateMachine:m', input: ";

        // When
        AutomationExecution execution =
                doubled(text + "'[7]'}", text + "'[{{ PREVIOUS.input }}, {{ PREVIOUS.input }}]'}");

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).contains("characters");
    }

    @Test
    void roundsThatKeepTooMuchEndTheExecution() {
        // Given a loop in a loop, and a step whose inputs have half a million characters
        String items = "[" + "x, ".repeat(99) + "x]";
        desk.create("book", """
                schemaVersion: '0.3'
                parameters: {P: {type: String}}
                mainSteps:
                - name: outer
                  action: aws:loop
                  inputs:
                    Iterators: %1$s
                    Steps:
                    - name: inner
                      action: aws:loop
                      inputs:
                        Iterators: %1$s
                        Steps:
                        - {name: work, action: 'aws:sleep', onFailure: Continue, inputs: {Duration: '%2$s'}}
                """.formatted(items, "{{P}}".repeat(1_000)));

        // When
        AutomationExecution execution = desk.run("book", Map.of("P", List.of("p".repeat(512))));

        // Then whatever the step says
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).contains("The steps of an execution keep at most");
        assertThat(step(execution, "inner").stepStatus().wireValue()).isEqualTo("Failed");
    }

    @Test
    void aBranchThatIsTooLongShowsItsInputsAsTheyAreWritten() {
        // Given
        String choice = "Variable: '" + "{{P}}".repeat(3_000) + "', StringEquals: a";
        desk.create("book", """
                schemaVersion: '0.3'
                parameters: {P: {type: String}}
                mainSteps:
                - {name: pick, action: 'aws:branch', inputs: {Choices: [{NextStep: nap, %s}]}}
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}
                """.formatted(choice));

        // When
        AutomationExecution execution = desk.run("book", Map.of("P", List.of("p".repeat(512))));

        // Then
        StepExecution pick = step(execution, "pick");
        assertThat(pick.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(pick.inputs().get("Choices")).contains("{{P}}{{P}}");
    }

    /** Parameters of which each default names the one before twice. */
    private void defaults(int count, String first, boolean backwards) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String value = i == 0 ? first : ("{{P" + (i - 1) + "}}").repeat(2);
            String line = "  P" + i + ": {type: String, default: '" + value + "'}\n";
            yaml.insert(backwards ? 0 : yaml.length(), line);
        }
        desk.create(
                "book",
                "schemaVersion: '0.3'\nparameters:\n" + yaml
                        + "mainSteps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}]\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDefaultThatManyNameIsMadeOnce(boolean backwards) {
        // Given: without this, a number of ways with two hundred digits
        defaults(700, "", backwards);

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(execution.parameters()).hasSize(700).containsEntry("P699", List.of(""));
    }

    @Test
    void defaultsThatDoubleAreRefused() {
        // Given
        defaults(60, "x", false);

        // When
        String refusal = bed.refusal(starting("book", Map.of()).build());

        // Then
        assertThat(refusal)
                .startsWith("InvalidAutomationExecutionParametersException: ")
                .contains("characters");
    }

    @Test
    void aVariableMayBeginAsAParameter() {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                parameters: {P: {type: Integer, default: 3}}
                variables:
                  Count: {type: Integer, default: '{{ P }}'}
                  Place: {type: String, default: 'in {{ global:REGION }}'}
                mainSteps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}]
                """);

        // When
        AutomationExecution execution = desk.run("book", Map.of("P", List.of("5")));

        // Then
        assertThat(execution.variables()).isEqualTo(Map.of("Count", List.of("5"), "Place", List.of("in us-east-1")));
    }

    @Test
    void aVariableThatBeginsWithAnUnknownOutputIsRefusedAtTheStart() {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                variables: {V: {type: String, default: '{{ nap.X }}'}}
                mainSteps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}]
                """);

        // When
        String refusal = bed.refusal(starting("book", Map.of()).build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException: V: ");
    }
}
