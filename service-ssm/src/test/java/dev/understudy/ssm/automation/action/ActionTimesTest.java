package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a try of each action may take. Source: sheet 7 and 10 [docs]. */
class ActionTimesTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    /** A step with a role, whose permissions do not end, that never ends by itself. */
    private Duration time(String action, String inputs, String option) {
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .name("book/work")
                        .after(Duration.ofDays(400))
                        .succeeds());
        desk.create("book", """
                schemaVersion: '0.3'
                assumeRole: arn:aws:iam::111122223333:role/r
                mainSteps:
                - {name: work, action: '%s', inputs: %s %s}
                """.formatted(action, inputs, option));
        String id = desk.start("book", Map.of());
        bed.advance(Duration.ofDays(300));
        AutomationExecution execution = desk.get(id);
        assertThat(status(execution)).isEqualTo("TimedOut");
        assertThat(step(execution, "work").stepStatus().wireValue()).isEqualTo("TimedOut");
        return Duration.between(execution.executionStartTime(), execution.executionEndTime());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws:approve | {Approvers: [a]} | P7D | P30D",
                "aws:pause | {} | P7D | P30D",
                "aws:executeScript | {Runtime: python3.11, Handler: f, Script: x} | PT10M | PT10M",
                "aws:invokeLambdaFunction | {FunctionName: f} | PT5M | PT5M",
                "aws:waitForAwsResourceProperty | {Service: ssm, Api: DescribeParameters, PropertySelector: $.X, DesiredValues: [y]}"
                        + " | PT1H | P100D",
                "aws:executeAwsApi | {Service: s, Api: A} | PT1H | P100D",
                "aws:assertAwsResourceProperty | {Service: s, Api: A, PropertySelector: $.X, DesiredValues: [y]} | PT1H | P100D",
                "aws:executeAutomation | {DocumentName: other} | PT1H | P100D",
                "aws:executeStateMachine | {stateMachineArn: 'arn:aws:states:r:1:stateMachine:m'} | PT1H | P100D",
                "aws:invokeWebhook | {IntegrationName: n} | PT1H | P100D",
                "aws:runCommand | {DocumentName: AWS-RunShellScript, InstanceIds: [i-1]} | PT1H | P100D",
                "aws:changeInstanceState | {InstanceIds: [i-1], DesiredState: stopped} | PT1H | P100D",
                "aws:runInstances | {ImageId: a} | PT1H | P100D",
                "aws:createImage | {InstanceId: i-1, ImageName: n} | PT1H | P100D",
                "aws:copyImage | {SourceRegion: r, SourceImageId: a, ImageName: n} | PT1H | P100D",
                "aws:deleteImage | {ImageId: a} | PT1H | P100D",
                "aws:createTags | {ResourceIds: [i-1], Tags: [{Key: a, Value: b}]} | PT1H | P100D",
                "aws:createStack | {StackName: s, TemplateURL: u} | PT1H | P100D",
                "aws:deleteStack | {StackName: s} | PT1H | P100D",
            })
    void aTryTakesSoLongAtMost(String action, String inputs, Duration usual, Duration longest) {
        // When
        Duration unsaid = time(action, inputs, "");
        Duration said = new ActionTimesTest().time(action, inputs, ", timeoutSeconds: 8640000");

        // Then
        assertThat(unsaid).isEqualTo(usual);
        assertThat(said).isEqualTo(longest);
    }
}
