package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.model.Structure;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.ResolvedTargets;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which members answers have, and which they do not. Source: sheet 3, 17 [recorded, model]. */
class ExecutionMembersTest {
    private static final List<String> EXECUTION = List.of(
            "AutomationExecutionId",
            "AutomationExecutionStatus",
            "DocumentName",
            "DocumentVersion",
            "ExecutedBy",
            "ExecutionStartTime",
            "Mode",
            "Outputs",
            "Parameters",
            "ResolvedTargets",
            "StepExecutions",
            "StepExecutionsTruncated",
            "Targets");
    private static final List<String> ROW = List.of(
            "AutomationExecutionId",
            "AutomationExecutionStatus",
            "AutomationType",
            "DocumentName",
            "DocumentVersion",
            "ExecutedBy",
            "ExecutionStartTime",
            "LogFile",
            "Mode",
            "Outputs",
            "ResolvedTargets",
            "Targets");
    private static final List<String> STEP =
            List.of("Action", "OverriddenParameters", "StepExecutionId", "StepName", "StepStatus");

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed).create("hold", """
                    schemaVersion: '0.3'
                    outputs: [read.Value]
                    mainSteps:
                    - {name: hold, action: 'aws:pause', inputs: {}}
                    - name: read
                      action: aws:executeAwsApi
                      inputs: {Service: ssm, Api: GetParameter, Name: /nothing}
                      outputs: [{Name: Value, Selector: $.Parameter.Value, Type: String}]
                    - {name: never, action: 'aws:sleep', inputs: {Duration: PT1S}}
                    """);
    private final String id = desk.start("hold", Map.of());

    private static Set<String> members(Structure answer) {
        Set<String> members = new TreeSet<>();
        for (int i = 0; i < answer.structureSchema().members().size(); i++) {
            if (answer.memberAt(i) != null) {
                members.add(answer.structureSchema().members().get(i).name());
            }
        }
        return members;
    }

    private static Set<String> and(List<String> always, String... more) {
        Set<String> members = new TreeSet<>(always);
        members.addAll(List.of(more));
        return members;
    }

    private AutomationExecutionMetadata row() {
        DescribeAutomationExecutionsOutput answer =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        return answer.automationExecutionMetadataList().get(0);
    }

    private void fail() {
        bed.call(signal(id, SignalType.RESUME, Map.of("StepName", List.of("hold"))));
    }

    @Test
    void aWaitingExecutionNamesItsStepAndHasNoEnd() {
        // Given nothing that was asked for beyond the runbook

        // When
        AutomationExecution execution = desk.get(id);

        // Then
        assertThat(members(execution)).isEqualTo(and(EXECUTION, "CurrentStepName", "CurrentAction"));
        assertThat(execution.parameters()).isEmpty();
        assertThat(execution.targets()).isEmpty();
        assertThat(execution.stepExecutionsTruncated()).isFalse();
        assertThat(execution.resolvedTargets())
                .isEqualTo(ResolvedTargets.builder()
                        .parameterValues(List.of())
                        .truncated(false)
                        .build());
        assertThat(members(row())).isEqualTo(and(ROW, "CurrentStepName", "CurrentAction"));
        assertThat(row().logFile()).isEmpty();
    }

    @Test
    void aFailedExecutionSaysWhatItsStepSays() {
        // Given
        fail();

        // When
        AutomationExecution execution = desk.get(id);

        // Then
        assertThat(members(execution)).isEqualTo(and(EXECUTION, "ExecutionEndTime", "FailureMessage"));
        assertThat(execution.failureMessage()).isEqualTo(step(execution, "read").failureMessage());
        assertThat(execution.outputs())
                .isEqualTo(Map.of(
                        "read.Value",
                        List.of("No output available yet because the step is not successfully executed")));
        assertThat(members(row())).isEqualTo(and(ROW, "ExecutionEndTime", "FailureMessage"));
    }

    @Test
    void aStepShowsInputsAndTimesAsItGoesOnAndWhatIsWrittenOnly() {
        // Given
        AutomationExecution waiting = desk.get(id);
        fail();

        // When
        AutomationExecution failed = desk.get(id);

        // Then
        assertThat(members(step(waiting, "hold")))
                .isEqualTo(and(STEP, "ExecutionStartTime", "Inputs", "Outputs", "ValidNextSteps"));
        assertThat(members(step(waiting, "read"))).isEqualTo(and(STEP, "ValidNextSteps"));
        assertThat(members(step(failed, "never"))).isEqualTo(and(STEP));
        assertThat(members(step(failed, "read")))
                .isEqualTo(and(
                        STEP,
                        "ExecutionStartTime",
                        "ExecutionEndTime",
                        "Inputs",
                        "Outputs",
                        "ValidNextSteps",
                        "FailureMessage",
                        "FailureDetails",
                        "ResponseCode",
                        "Response"));
        assertThat(step(failed, "read").inputs()).containsEntry("Name", "\"/nothing\"");
    }

    @Test
    void aRefusedCallTellsItsCode() {
        // Given [docs] of FailureDetails
        fail();

        // When
        StepExecution read = step(desk.get(id), "read");

        // Then
        assertThat(read.responseCode()).isEqualTo("400");
        assertThat(read.failureDetails().failureStage()).isEqualTo("Invocation");
        assertThat(read.failureDetails().failureType()).isEqualTo("Action");
        assertThat(read.failureDetails().details()).containsEntry("ErrorCode", List.of("ParameterNotFound"));
    }

    @Test
    void anExecutionOfManyStepsShowsTheFirstHundred() {
        // Given [model]: then DescribeAutomationStepExecutions has them all
        desk.create("many", """
                schemaVersion: '0.3'
                parameters: {Rounds: {type: StringList}}
                mainSteps:
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: '{{ Rounds }}'
                    Steps:
                    - {name: one, action: 'aws:updateVariable', inputs: {Name: 'variable:Last', Value: x}}
                    - {name: two, action: 'aws:updateVariable', inputs: {Name: 'variable:Last', Value: y}}
                    - {name: three, action: 'aws:updateVariable', inputs: {Name: 'variable:Last', Value: z}}
                variables: {Last: {type: String, default: none}}
                """);
        List<String> rounds = IntStream.range(0, 40).mapToObj(i -> "r" + i).toList();
        AutomationExecution whole = desk.run("many", Map.of("Rounds", rounds.subList(0, 33)));
        assertThat(whole.stepExecutions()).hasSize(100);
        assertThat(whole.stepExecutionsTruncated()).isFalse();

        // When
        AutomationExecution execution = desk.run("many", Map.of("Rounds", rounds));

        // Then
        assertThat(execution.stepExecutionsTruncated()).isTrue();
        assertThat(execution.stepExecutions()).hasSize(100);
        DescribeAutomationStepExecutionsOutput page = bed.call(DescribeAutomationStepExecutionsInput.builder()
                .automationExecutionId(execution.automationExecutionId())
                .build());
        assertThat(page.stepExecutions()).hasSize(50);
        assertThat(page.nextToken()).isNotNull();
    }
}
