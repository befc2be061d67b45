package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterInput;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code aws:assertAwsResourceProperty} of this emulator's own services. Source: sheet 9, 10.2. */
class AssertedPropertiesTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void aParameter() {
        bed.call(PutParameterInput.builder()
                .name("/color")
                .value("blue")
                .type(ParameterType.STRING)
                .build());
    }

    private AutomationExecution run(String inputs) {
        return desk.create("check", """
                        schemaVersion: '0.3'
                        mainSteps:
                        - {name: check, action: 'aws:assertAwsResourceProperty', inputs: {Service: ssm, %s}}
                        """.formatted(inputs)).run("check", Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // [docs]: texts, and True and False for truth
                "$.Parameter.Value | [red, blue] | Success",
                "$.Parameter.Value | [red] | Failed",
                "$.Parameter.Version | ['1'] | Success",
                "$.Parameter.Version | ['2'] | Failed",
                "$.Parameter.Nothing | [blue] | Failed",
            })
    void aPropertyHasToBeOneOfTheDesiredValues(String selector, String desired, String expected) {
        // Given
        String inputs = "Api: GetParameter, Name: /color, PropertySelector: %s, DesiredValues: %s";

        // When
        AutomationExecution execution = run(inputs.formatted(selector, desired));

        // Then
        assertThat(steps(execution)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"False, Success", "True, Failed"})
    void truthIsWrittenAsInPython(String desired, String expected) {
        // Given
        String inputs = "Api: GetAutomationExecution, AutomationExecutionId: '{{ automation:EXECUTION_ID }}',"
                + " PropertySelector: $.AutomationExecution.StepExecutionsTruncated, DesiredValues: ['%s']";

        // When
        AutomationExecution execution = run(inputs.formatted(desired));

        // Then
        assertThat(steps(execution)).isEqualTo(expected);
    }

    @Test
    void anotherValueIsNamed() {
        // Given [recorded], of automated-security-response-on-aws
        String inputs =
                "Api: GetParameter, Name: /color, PropertySelector: $.Parameter.Value, DesiredValues: [red, green]";

        // When
        AutomationExecution execution = run(inputs);

        // Then
        assertThat(execution.failureMessage())
                .isEqualTo(
                        "Step fails when it is Execute/Cancelling action. Property value 'blue' from the API output is"
                                + " not in the desired values. Desired values: ['red', 'green'].. Please refer to Automation"
                                + " Service Troubleshooting Guide for more diagnosis details.");
    }
}
