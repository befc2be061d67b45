package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that somebody scripts and that are none to go on with. Source: sheet 10.2, 10.3 [docs], 7 [recorded]. */
class UnexpectedResultsTest {
    private static final String MACHINE = "arn:aws:states:us-east-1:111122223333:stateMachine:m";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String action, String inputs, String result, Duration delay) {
        try {
            bed.kernel()
                    .outcomes()
                    .script(OutcomeRule.of("ssm.automation-step")
                            .name("book/work")
                            .output(JsonMapper.builder().build().readTree(result))
                            .after(delay)
                            .succeeds());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: work, action: '%s', inputs: %s}
                """.formatted(action, inputs.replace("MACHINE", MACHINE)));
        return desk.run("book", Map.of());
    }

    @Test
    void anInstanceThatShutsDownFailsItsLaunch() {
        // When
        AutomationExecution execution = run(
                "aws:runInstances",
                "{ImageId: ami-1, MaxInstanceCount: 2}",
                "{\"InstanceIds\": [\"i-a\", \"i-b\"], \"InstanceStates\": [\"running\", \"shutting-down\"]}",
                Duration.ofSeconds(30));

        // Then [recorded]
        StepExecution work = step(execution, "work");
        assertThat(work.failureMessage())
                .isEqualTo("Step fails when it is verifying launched instance(s) are ready to be used. Instance i-b"
                        + " entered unexpected state: shutting-down. Please refer to Automation Service Troubleshooting"
                        + " Guide for more diagnosis details.");
        assertThat(status(execution)).isEqualTo("Failed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws:changeInstanceState | {InstanceIds: [i-a], DesiredState: stopped} | {\"InstanceStates\": [\"running\"]}"
                        + " | Instance i-a entered unexpected state: running",
                "aws:createImage | {InstanceId: i-a, ImageName: n} | {\"ImageId\": \"ami-1\", \"ImageState\": \"failed\"}"
                        + " | Image ami-1 entered unexpected state: failed",
                "aws:copyImage | {SourceRegion: r, SourceImageId: a, ImageName: n} | {\"ImageState\": \"error\"}"
                        + " | unexpected state: error",
                "aws:createStack | {StackName: s, TemplateURL: u} | {\"StackStatus\": \"ROLLBACK_COMPLETE\"}"
                        + " | Stack s entered unexpected state: ROLLBACK_COMPLETE",
                "aws:executeStateMachine | {stateMachineArn: 'MACHINE'} | {\"status\": \"ABORTED\"} | unexpected state: ABORTED",
                "aws:invokeLambdaFunction | {FunctionName: f} | {\"FunctionError\": \"Unhandled\"} | Unhandled",
            })
    void aStateThatNobodyWaitedForFailsTheStep(String action, String inputs, String result, String reason) {
        // When
        AutomationExecution execution = run(action, inputs, result, Duration.ZERO);

        // Then
        assertThat(step(execution, "work").stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(step(execution, "work").failureMessage()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws:runInstances | {ImageId: a} | {\"InstanceStates\": [\"running\"]}",
                "aws:changeInstanceState | {InstanceIds: [i-a], DesiredState: stopped} | {\"InstanceStates\": [\"stopped\"]}",
                "aws:createImage | {InstanceId: i-a, ImageName: n} | {\"ImageState\": \"available\"}",
                "aws:createStack | {StackName: s, TemplateURL: u} | {\"StackStatus\": \"CREATE_COMPLETE\"}",
                "aws:executeStateMachine | {stateMachineArn: 'MACHINE'} | {\"status\": \"SUCCEEDED\"}",
                "aws:invokeLambdaFunction | {FunctionName: f} | {\"StatusCode\": 200}",
            })
    void theStateThatWasWaitedForDoesNot(String action, String inputs, String result) {
        // When
        AutomationExecution execution = run(action, inputs, result, Duration.ZERO);

        // Then
        assertThat(status(execution)).isEqualTo("Success");
    }
}
