package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.StopType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Executions that start others. Source: sheet 2.2, 10.1, 18 (S9). */
class ChildExecutionsTest {
    private static final String CALL = """
            schemaVersion: '0.3'
            mainSteps:
            - name: call
              action: aws:executeAutomation
              inputs: {DocumentName: %s%s}
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk =
            new AutomationDesk(bed).create("s9-child", """
                    schemaVersion: '0.3'
                    parameters:
                      V: {type: String}
                    outputs: [echo.Version]
                    mainSteps:
                    - name: echo
                      action: aws:executeAwsApi
                      inputs: {Service: ssm, Api: PutParameter, Name: /s9, Value: '{{ V }}', Type: String, Overwrite: true}
                      outputs: [{Name: Version, Selector: $.Version, Type: Integer}]
                    """).create("hold", """
                    schemaVersion: '0.3'
                    mainSteps:
                    - {name: hold, action: 'aws:pause', inputs: {}}
                    """);

    @Test
    void anExecutionStartsAnotherAndWaitsForIt() {
        // Given S9
        desk.create("s9", CALL.formatted("s9-child", ", RuntimeParameters: {V: ['42']}"));

        // When
        AutomationExecution execution = desk.run("s9", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        Map<String, List<String>> outputs = step(execution, "call").outputs();
        assertThat(outputs).containsEntry("Status", List.of("Success")).containsEntry("Output", List.of("1"));
        AutomationExecution child = desk.get(outputs.get("ExecutionId").get(0));
        assertThat(child.parentAutomationExecutionId()).isEqualTo(execution.automationExecutionId());
        assertThat(child.parameters()).isEqualTo(Map.of("V", List.of("42")));
        assertThat(desk.children(execution.automationExecutionId()))
                .extracting(AutomationExecutionMetadata::automationExecutionId)
                .containsExactly(child.automationExecutionId());
    }

    @Test
    void aRunbookThatIsNotThereFailsTheStep() {
        // Given S9
        desk.create("s9", CALL.formatted("nobody", ""));

        // When
        AutomationExecution execution = desk.run("s9", Map.of());

        // Then
        assertThat(steps(execution)).isEqualTo("Failed");
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(step(execution, "call").failureMessage()).contains("AutomationDefinitionNotFoundException");
        assertThat(desk.children(execution.automationExecutionId())).isEmpty();
    }

    @Test
    void whoIsCancelledCancelsWhomItStarted() {
        // Given 2.2 [inferred for the order, docs for the end]
        String id = desk.create("s9", CALL.formatted("hold", "")).start("s9", Map.of());
        assertThat(status(desk.get(id))).isEqualTo("InProgress");

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(desk.children(id))
                .extracting(child -> child.automationExecutionStatus().wireValue())
                .containsExactly("Cancelled");
    }
}
