package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runbooks with the table of steps that they have to end with. Source: sheet 18. */
class AutomationScenariosTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @Test
    void callsOfTheOwnServicesAreMadeAndTheirAnswersKept() {
        // Given S1 [docs, recorded shapes]
        desk.create("s1", """
                schemaVersion: '0.3'
                parameters:
                  Key: {type: String}
                  Text: {type: String, default: hello}
                outputs: [read.Value, read.Version]
                mainSteps:
                - name: write
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: '{{ Key }}', Value: '{{Text}}-{{ global:REGION }}', Type: String, Overwrite: true}
                - name: read
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: '{{ Key }}'}
                  outputs:
                  - {Name: Value, Selector: $.Parameter.Value, Type: String}
                  - {Name: Version, Selector: $.Parameter.Version, Type: Integer}
                """);

        // When
        AutomationExecution execution = desk.run("s1", Map.of("Key", List.of("/s1")));

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(steps(execution)).isEqualTo("Success, Success");
        assertThat(execution.parameters()).isEqualTo(Map.of("Key", List.of("/s1"), "Text", List.of("hello")));
        assertThat(step(execution, "write").inputs()).containsEntry("Value", "\"hello-us-east-1\"");
        assertThat(execution.outputs())
                .isEqualTo(Map.of("read.Value", List.of("hello-us-east-1"), "read.Version", List.of("1")));
        assertThat(execution.executionEndTime()).isNotNull();
        assertThat(execution.currentStepName()).isNull();
        assertThat(execution.documentVersion()).isEqualTo("1");
        assertThat(Requests.read(bed, "/s1").value()).isEqualTo("hello-us-east-1");
    }

    private static final String BRANCH = """
            schemaVersion: '0.3'
            parameters:
              N: {type: Integer}
              Os: {type: String}
            mainSteps:
            - name: pick
              action: aws:branch
              inputs:
                Choices:
                - NextStep: big
                  And:
                  - {Variable: '{{ N }}', NumericGreaterOrEquals: 10}
                  - Not: {Variable: '{{ Os }}', EqualsIgnoreCase: windows}
                - NextStep: win
                  Variable: '{{ Os }}'
                  StartsWith: Win
                Default: other
            - {name: big, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
            - {name: win, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
            - {name: other, action: 'aws:sleep', inputs: {Duration: PT1S}}
            """;

    @ParameterizedTest
    @CsvSource({
        "10, Linux, 'Success, Success, Pending, Pending'",
        "99, Windows, 'Success, Pending, Success, Pending'",
        "9, Linux, 'Success, Pending, Pending, Success'"
    })
    void aBranchGoesOneWayAndLeavesTheOthersPending(String n, String os, String expected) {
        // Given S2 [docs]
        desk.create("s2", BRANCH);

        // When
        AutomationExecution execution = desk.run("s2", Map.of("N", List.of(n), "Os", List.of(os)));

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(steps(execution)).isEqualTo(expected);
        assertThat(execution.stepExecutions())
                .filteredOn(step -> step.stepStatus() == AutomationExecutionStatus.PENDING)
                .allMatch(step -> step.executionStartTime() == null && step.executionEndTime() == null);
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() {
        // Given S2 [docs]
        desk.create("s2", BRANCH);

        // When
        String refusal = bed.refusal(starting("s2", Map.of("N", List.of("abc"), "Os", List.of("Linux")))
                .build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void aMissingParameterIsRefused() {
        // Given S2 [recorded form]
        desk.create("s2", BRANCH);

        // When
        String refusal = bed.refusal(starting("s2", Map.of("N", List.of("1"))).build());

        // Then
        assertThat(refusal)
                .isEqualTo(
                        "InvalidAutomationExecutionParametersException: Missing required parameter: Os in user inputs.");
    }

    @ParameterizedTest
    @CsvSource({
        "'onFailure: Continue', 'Failed, Success, Pending', Success",
        "'onFailure: step:fix', 'Failed, Pending, Success', Failed",
        "'onFailure: step:fix|  isCritical: false', 'Failed, Pending, Success', Success",
        "'onFailure: Abort', 'Failed, Pending, Pending', Failed",
        "'onFailure: Continue|  isCritical: true', 'Failed, Success, Pending', Failed"
    })
    void whatFollowsAFailureIsTheStepsToSay(String options, String expected, String overall) {
        // Given S3 [docs]
        desk.create("s3", s3(options));

        // When
        AutomationExecution execution = desk.run("s3", Map.of());

        // Then
        assertThat(steps(execution)).isEqualTo(expected);
        assertThat(status(execution)).isEqualTo(overall);
        assertThat(step(execution, "boom").failureMessage())
                .contains("An error occurred (ParameterNotFound) when calling the GetParameter operation: .")
                .endsWith("Please refer to Automation Service Troubleshooting Guide for more diagnosis details.");
        assertThat(execution.outputs())
                .isEqualTo(Map.of(
                        "boom.X", List.of("No output available yet because the step is not successfully executed")));
        assertThat(execution.failureMessage() != null).isEqualTo(overall.equals("Failed"));
    }

    private static String s3(String options) {
        return """
                schemaVersion: '0.3'
                outputs: [boom.X]
                mainSteps:
                - name: boom
                  action: aws:executeAwsApi
                  %s
                  inputs: {Service: ssm, Api: GetParameter, Name: /does/not/exist}
                  outputs: [{Name: X, Selector: $.Parameter.Value, Type: String}]
                - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                - {name: fix, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                """.formatted(options.replace("|", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'TimedOut, Pending', TimedOut",
        "'isCritical: false|  onFailure: Continue', 'TimedOut, Success', Success"
    })
    void aStepTimesOutOnlyAfterAllItsTries(String options, String expected, String overall) {
        // Given S4 [docs]
        desk.create("s4", """
                schemaVersion: '0.3'
                mainSteps:
                - name: slow
                  action: aws:waitForAwsResourceProperty
                  timeoutSeconds: 2
                  maxAttempts: 2
                  %s
                  inputs: {Service: ssm, Api: DescribeParameters, PropertySelector: '$.Parameters[0].Name', DesiredValues: [never]}
                - {name: next, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(options.replace("|", "\n")));
        String id = desk.start("s4", Map.of());
        bed.advance(Duration.ofSeconds(3));
        assertThat(status(desk.get(id))).isEqualTo("InProgress");

        // When
        bed.advance(Duration.ofSeconds(60));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(steps(execution)).isEqualTo(expected);
        assertThat(status(execution)).isEqualTo(overall);
        assertThat(step(execution, "slow").timeoutSeconds()).isEqualTo(2);
        assertThat(step(execution, "slow").maxAttempts()).isEqualTo(2);
    }

    @Test
    void aCallIsMadeAtItsTimeHoweverFarTheClockIsMoved() {
        // Given a call after a minute, which may take 25 seconds itself
        desk.create("late", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: wait, action: 'aws:sleep', inputs: {Duration: PT1M}}
                - name: write
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /late, Value: x, Type: String}
                """);
        String id = desk.start("late", Map.of());

        // When
        bed.advance(Duration.ofDays(1));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(steps(execution)).isEqualTo("Success, Success");
        assertThat(execution.executionEndTime())
                .isEqualTo(
                        Objects.requireNonNull(execution.executionStartTime()).plusSeconds(60));
        assertThat(Requests.read(bed, "/late").lastModifiedDate()).isEqualTo(execution.executionEndTime());
    }

    @Test
    void aPauseEndsWithResume() {
        // Given S5
        desk.create("s5", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: hold, action: 'aws:pause', inputs: {}}
                - {name: done, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        String id = desk.start("s5", Map.of());
        AutomationExecution waiting = desk.get(id);
        assertThat(status(waiting)).isEqualTo("Waiting");
        assertThat(waiting.currentStepName()).isEqualTo("hold");
        assertThat(waiting.currentAction()).isEqualTo("aws:pause");
        assertThat(steps(waiting)).isEqualTo("Waiting, Pending");
        assertThat(bed.refusal(signal(id, SignalType.APPROVE, Map.of())))
                .startsWith("InvalidAutomationSignalException");
        assertThat(bed.refusal(signal(id, SignalType.RESUME, Map.of("StepName", List.of("nope")))))
                .startsWith("AutomationStepNotFoundException");

        // When
        bed.call(signal(id, SignalType.RESUME, Map.of("StepName", List.of("hold"))));

        // Then
        bed.advance(Duration.ofSeconds(2));
        assertThat(steps(desk.get(id))).isEqualTo("Success, Success");
        assertThat(bed.refusal(signal(id, SignalType.RESUME, Map.of("StepName", List.of("hold")))))
                .startsWith("InvalidAutomationSignalException");
        assertThat(bed.refusal(stop(id, StopType.CANCEL))).startsWith("InvalidAutomationStatusUpdateException");
    }
}
