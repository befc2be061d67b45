package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.Command;
import dev.understudy.ssm.model.ListCommandsInput;
import dev.understudy.ssm.model.ListCommandsOutput;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code aws:runCommand}. Source: sheet 7, 10.2, 18 S14 (Automation). */
class RunCommandActionTest {
    private static final Map<String, List<String>> ON_NODE = Map.of("Id", List.of(NODE));

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);
    private final CommandDesk commands = new CommandDesk(bed);

    @BeforeEach
    void aNodeAndTheRunbookOfS14() {
        commands.nodes(NODE);
        desk.create("s14", """
                schemaVersion: '0.3'
                parameters: {Id: {type: 'AWS::EC2::Instance::Id'}}
                mainSteps:
                - name: run
                  action: aws:runCommand
                  timeoutSeconds: 600
                  inputs: {DocumentName: AWS-RunShellScript, InstanceIds: ['{{ Id }}'], Parameters: {commands: ['echo hi']}}
                """);
    }

    private Command sent() {
        ListCommandsOutput answer = bed.call(ListCommandsInput.builder().build());
        return Objects.requireNonNull(answer.commands()).get(0);
    }

    @Test
    void theStepGetsWhatTheCommandLeavesBehind() {
        // Given S14 [recorded]: the payload has a number for the code
        commands.script("*", 0, "hi\n", "", Duration.ofSeconds(3));

        // When
        AutomationExecution execution = desk.run("s14", ON_NODE);

        // Then
        String id = CommandDesk.id(sent());
        StepExecution step = step(execution, "run");
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(step.inputs()).containsEntry("InstanceIds", "[\"" + NODE + "\"]");
        assertThat(step.outputs())
                .containsEntry("Status", List.of("Success"))
                .containsEntry("ResponseCode", List.of("0"))
                .containsEntry("Output", List.of("hi\n"))
                .containsEntry("CommandId", List.of(id))
                .containsEntry(
                        "OutputPayload",
                        List.of("{\"Status\":\"Success\",\"ResponseCode\":0,\"Output\":\"hi\\n\",\"CommandId\":\"" + id
                                + "\"}"));
    }

    @Test
    void aCommandThatFailsFailsTheStep() {
        // Given S14 with exit 1 [recorded*]
        commands.script("*", 1, "", "", Duration.ZERO);

        // When
        AutomationExecution execution = desk.run("s14", ON_NODE);

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(step(execution, "run").failureMessage())
                .contains("Step fails when it is verifying the command has completed. Command "
                        + CommandDesk.id(sent())
                        + " returns unexpected invocation result: \n{Status=[Failed], ResponseCode=[1], Output=[\n"
                        + "----------ERROR-------\nfailed to run commands: exit status 1], OutputPayload=[{");
    }

    @Test
    void aRefusedCommandFailsTheStep() {
        // Given a document that is not there [docs]
        desk.create("wrong", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: run, action: 'aws:runCommand', inputs: {DocumentName: nobody, InstanceIds: ['%s']}}
                """.formatted(NODE));

        // When
        AutomationExecution execution = desk.run("wrong", Map.of());

        // Then
        assertThat(step(execution, "run").failureMessage())
                .contains("An error occurred (InvalidDocument) when calling the SendCommand operation");
    }

    @Test
    void theStepWaitsUntilTheAgentIsOnline() {
        // Given an agent that is missed [docs]
        commands.change(NODE, "\"pingStatus\": \"ConnectionLost\"");
        String id = desk.start("s14", ON_NODE);
        bed.advance(Duration.ofMinutes(2));
        assertThat(status(desk.get(id))).isEqualTo("InProgress");

        // When
        commands.change(NODE, "\"agent\": \"answering\"");
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Success");
    }

    @Test
    void anAgentThatStaysAwayTimesTheStepOut() {
        // Given an agent that is missed, and ten minutes [recorded*]
        commands.change(NODE, "\"pingStatus\": \"ConnectionLost\"");
        String id = desk.start("s14", ON_NODE);

        // When
        bed.advance(Duration.ofMinutes(10));

        // Then
        assertThat(step(desk.get(id), "run").failureMessage())
                .contains("verifying the SSM Agent availability on the target instance(s). SSM Agent on Instances: ["
                        + NODE + "] are not functioning.");
    }

    @Test
    void aStepThatTimesOutStopsItsCommand() {
        // Given a command of an hour [inferred]
        commands.script("*", 0, "", "", Duration.ofHours(1));
        String id = desk.start("s14", ON_NODE);

        // When
        bed.advance(Duration.ofMinutes(10));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("TimedOut");
        bed.advance(Duration.ZERO);
        assertThat(sent().statusDetails()).isEqualTo("Cancelled");
    }

    @Test
    void aStoppedExecutionStopsItsCommand() {
        // Given a command of an hour [inferred]
        commands.script("*", 0, "", "", Duration.ofHours(1));
        String id = desk.start("s14", ON_NODE);
        bed.advance(Duration.ZERO);

        // When
        bed.call(AutomationDesk.stop(id, StopType.CANCEL));

        // Then
        bed.advance(Duration.ZERO);
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(sent().statusDetails()).isEqualTo("Cancelled");
    }

    @Test
    void theNodeHasToLookLikeOne() {
        // Given S14: Id=foo [docs]
        Map<String, List<String>> parameters = Map.of("Id", List.of("foo"));

        // When
        String refusal = bed.refusal(AutomationDesk.starting("s14", parameters).build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void theTargetOfAnExecutionIsAResource() {
        // Given [docs]: a pseudo parameter
        desk.create("each", """
                schemaVersion: '0.3'
                parameters: {Host: {type: String}}
                mainSteps:
                - name: run
                  action: aws:runCommand
                  inputs:
                    DocumentName: AWS-RunShellScript
                    InstanceIds: ['{{RESOURCE_ID}}']
                    Parameters: {commands: ['echo hi']}
                """);
        String id = desk.start(AutomationDesk.starting("each", Map.of())
                .targetParameterName("Host")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of(NODE))
                        .build())));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Success");
        assertThat(sent().instanceIds()).containsExactly(NODE);
    }
}
