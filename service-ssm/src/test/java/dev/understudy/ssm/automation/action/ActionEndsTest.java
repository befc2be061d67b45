package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each action that is more than control flow can end well, badly and too late. Source: sheet 7 and 10 [docs]. */
class ActionEndsTest {
    private static final String KIND = "ssm.automation-step";

    private static final String INPUTS = """
            aws:changeInstanceState, '{InstanceIds: [i-1], DesiredState: stopped}'
            aws:runInstances, '{ImageId: ami-1}'
            aws:createImage, '{InstanceId: i-1, ImageName: n}'
            aws:copyImage, '{SourceRegion: eu-west-1, SourceImageId: ami-1, ImageName: n}'
            aws:deleteImage, '{ImageId: ami-1}'
            aws:createTags, '{ResourceIds: [i-1], Tags: [{Key: a, Value: b}]}'
            aws:createStack, '{StackName: s, TemplateBody: "{}"}'
            aws:deleteStack, '{StackName: s}'
            aws:executeStateMachine, '{stateMachineArn: "arn:aws:states:us-east-1:111122223333:stateMachine:m"}'
            aws:executeScript, '{Runtime: python3.11, Handler: f, Script: x}'
            aws:invokeWebhook, '{IntegrationName: n}'
            aws:invokeLambdaFunction, '{FunctionName: f}'
            aws:runCommand, '{DocumentName: AWS-RunShellScript, InstanceIds: [i-1]}'
            aws:executeAwsApi, '{Service: ec2, Api: DescribeInstances}'
            aws:assertAwsResourceProperty, '{Service: ec2, Api: A, PropertySelector: $.X, DesiredValues: [y]}'
            aws:waitForAwsResourceProperty, '{Service: ec2, Api: A, PropertySelector: $.X, DesiredValues: [y]}'
            aws:executeAutomation, '{DocumentName: other}'
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String action, String inputs, OutcomeRule rule) {
        bed.kernel().outcomes().script(rule);
        desk.create("book", """
                schemaVersion: '0.3'
                outputs: [work.Marker]
                mainSteps:
                - {name: work, action: '%s', timeoutSeconds: 20, inputs: %s}
                """.formatted(action, inputs));
        return desk.run("book", Map.of());
    }

    @ParameterizedTest
    @CsvSource(textBlock = INPUTS)
    void endsWellWithTheScriptedOutput(String action, String inputs) {
        // Given
        OutcomeRule rule = OutcomeRule.of(KIND)
                .name("book/work")
                .output(JsonNodeFactory.instance.objectNode().put("Marker", "m"))
                .succeeds();

        // When
        AutomationExecution execution = run(action, inputs, rule);

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(step(execution, "work").outputs()).containsEntry("Marker", List.of("m"));
        assertThat(execution.outputs()).containsEntry("work.Marker", List.of("m"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = INPUTS)
    void endsBadlyWithAReason(String action, String inputs) {
        // Given
        OutcomeRule rule = OutcomeRule.of(KIND).name("book/work").fails("no luck");

        // When
        AutomationExecution execution = run(action, inputs, rule);

        // Then
        StepExecution work = step(execution, "work");
        assertThat(work.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(work.failureMessage())
                .startsWith("Step fails when it is ")
                .contains("no luck")
                .endsWith("Please refer to Automation Service Troubleshooting Guide for more diagnosis details.");
        assertThat(work.failureDetails()).isNotNull();
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).isEqualTo(work.failureMessage());
    }

    @ParameterizedTest
    @CsvSource(textBlock = INPUTS)
    void endsTooLate(String action, String inputs) {
        // Given
        OutcomeRule rule = OutcomeRule.of(KIND)
                .name("book/work")
                .after(Duration.ofSeconds(21))
                .succeeds();

        // When
        AutomationExecution execution = run(action, inputs, rule);

        // Then
        assertThat(step(execution, "work").stepStatus().wireValue()).isEqualTo("TimedOut");
        assertThat(status(execution)).isEqualTo("TimedOut");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofSeconds(20));
    }
}
