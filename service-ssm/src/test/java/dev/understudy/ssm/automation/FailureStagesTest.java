package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.FailureDetails;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in its life a step fails, and what it says then. Source: sheet 6 to 9 [docs], the grammar [recorded]. */
class FailureStagesTest {
    private static final String API = "action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: ";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String step) {
        desk.create("book", """
                schemaVersion: '0.3'
                parameters: {L: {type: StringList, default: [a, b]}, N: {type: Integer, default: 5}}
                mainSteps:
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT0S}}
                - {name: work, %s}
                - {name: hold, action: 'aws:pause', inputs: {}}
                """.formatted(step.replace("API", API)));
        return desk.run("book", Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An output of a step that has none, of one that did not run, and of an input of another type
                "action: 'aws:sleep', inputs: {Duration: '{{ nap.X }}'} | InputValidation | validating and resolving the step inputs",
                "action: 'aws:sleep', inputs: {Duration: '{{ work.X }}'} | InputValidation | validating and resolving the step inputs",
                "action: 'aws:sleep', inputs: {Duration: '{{ L }}'} | InputValidation | validating and resolving the step inputs",
                "APIGetParameter, Name: '{{ N }}'} | InputValidation | validating and resolving the step inputs",
                "action: 'aws:branch', inputs: {Choices: [{NextStep: hold, Variable: a, NumericGreater: 1}]}"
                        + " | InputValidation | validating and resolving the step inputs",
                "APIGetParameter, Name: /none} | Invocation | Execute/Cancelling action",
                // An answer without the value that is wanted, and one in which it is of another type
                "APIDescribeParameters}, outputs: [{Name: X, Selector: $.Nothing, Type: String}]"
                        + " | PostVerification | verifying the result of the action",
                "APIDescribeParameters}, outputs: [{Name: X, Selector: $.Parameters, Type: String}]"
                        + " | PostVerification | verifying the result of the action",
                "APIDescribeParameters}, outputs: [{Name: X, Selector: $.Parameters}]"
                        + " | PostVerification | verifying the result of the action",
            })
    void aStepThatFailsSaysWhere(String step, String stage, String phase) {
        // When
        AutomationExecution execution = run(step);

        // Then
        StepExecution work = step(execution, "work");
        FailureDetails details = Objects.requireNonNull(work.failureDetails());
        assertThat(work.failureMessage())
                .startsWith("Step fails when it is " + phase + ". ")
                .endsWith(" Please refer to Automation Service Troubleshooting Guide for more diagnosis details.");
        assertThat(details.failureStage()).isEqualTo(stage);
        assertThat(details.details()).containsEntry("Phase", List.of(phase));
        assertThat(work.outputs()).isEmpty();
        assertThat(status(execution)).isEqualTo("Failed");
    }
}
