package dev.understudy.it.sdk.ssm.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParentStepDetails;
import software.amazon.awssdk.services.ssm.model.StepExecution;
import software.amazon.awssdk.services.ssm.model.StepExecutionFilter;

/** DescribeAutomationStepExecutions. Source: behaviour sheet SSM Automation 2.6 and S7, S16. */
class StepListsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String ROUNDS = """
            schemaVersion: '0.3'
            mainSteps:
            - {name: early, action: 'aws:sleep', inputs: {Duration: PT1M}}
            - name: each
              action: aws:loop
              inputs:
                Iterators: [a, b]
                Steps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1M}}
                - name: look
                  action: aws:executeAwsApi
                  onFailure: Continue
                  inputs: {Service: ssm, Api: GetParameter, Name: '/{{ each.CurrentIteratorValue }}'}
            - {name: hold, action: 'aws:pause', inputs: {}}
            - {name: never, action: 'aws:pause', inputs: {}}
            """;

    private final Runbooks runbooks = new Runbooks(emulator.newCaller()).create("rounds", ROUNDS);
    private final SsmClient ssm = runbooks.ssm;
    private final String id = started();

    private String started() {
        ssm.putParameter(r -> r.name("/a").value("1").type("String"));
        String started = runbooks.start("rounds");
        emulator.advance(Duration.ofMinutes(3));
        return started;
    }

    private List<StepExecution> steps(boolean reverse, StepExecutionFilter... filters) {
        return ssm
                .describeAutomationStepExecutionsPaginator(r -> r.automationExecutionId(id)
                        .reverseOrder(reverse)
                        .filters(filters.length == 0 ? null : List.of(filters))
                        .maxResults(2))
                .stream()
                .flatMap(page -> page.stepExecutions().stream())
                .toList();
    }

    private static String names(List<StepExecution> steps) {
        return String.join(" ", steps.stream().map(StepExecution::stepName).toList());
    }

    private String found(String key, String value) {
        return names(steps(
                false, StepExecutionFilter.builder().key(key).values(value).build()));
    }

    /** Source: S16, 2.6 [model]; where steps stand that have not begun is inferred. */
    @Test
    void stepsComeInTheOrderInWhichTheyBeganOrTheReverse() {
        assertThat(names(steps(false))).isEqualTo("early each rest look rest look hold never");
        assertThat(names(steps(true))).startsWith("hold look rest look rest each early");
    }

    /** Source: 2.6 [model]. */
    @ParameterizedTest
    @CsvSource({
        "StepExecutionStatus, Failed, look",
        "StepExecutionStatus, Waiting, hold",
        "StepName, rest, rest rest",
        "Action, aws:pause, hold never",
        "ParentStepIteration, 2, rest look",
        "ParentStepIteratorValue, a, rest look",
        "ParentStepIteratorValue, c, ''"
    })
    void aFilterFindsWhatFits(String key, String value, String expected) {
        assertThat(found(key, value)).isEqualTo(expected);
    }

    /** Source: 2.6 [model]. */
    @Test
    void aFilterNamesAStepOrALoopOrATime() {
        StepExecution loop = steps(false).get(1);
        String middle = loop.executionStartTime().plusSeconds(90).toString();

        assertThat(found("StepExecutionId", loop.stepExecutionId())).isEqualTo("each");
        assertThat(found("ParentStepExecutionId", loop.stepExecutionId())).isEqualTo("rest look rest look");
        assertThat(found("StartTimeBefore", middle)).isEqualTo("early each rest look rest");
        assertThat(found("StartTimeAfter", middle)).isEqualTo("look hold");
    }

    /** Source: S7, 3 [model]. */
    @Test
    void aStepOfALoopNamesItsRound() {
        StepExecution look = steps(false).get(5);

        ParentStepDetails round = look.parentStepDetails();

        assertThat(round.stepName()).isEqualTo("each");
        assertThat(round.action()).isEqualTo("aws:loop");
        assertThat(round.iteration()).isEqualTo(2);
        assertThat(round.iteratorValue()).isEqualTo("b");
        assertThat(look.failureMessage()).contains("ParameterNotFound");
        assertThat(look.failureDetails().failureStage()).isEqualTo("Invocation");
        assertThat(look.onFailure()).isEqualTo("Continue");
    }

    /** Source: 2.6 [model]. */
    @Test
    void questionsThatMakeNoSenseAreRefused() {
        Refused.call(() -> ssm.describeAutomationStepExecutions(
                        r -> r.automationExecutionId("00000000-0000-0000-0000-000000000000")))
                .with(400, "AutomationExecutionNotFoundException");
        Refused.call(() -> ssm.describeAutomationStepExecutions(r -> r.automationExecutionId("short")))
                .withCommon(400, "ValidationException")
                .naming("'automationExecutionId'");
        Refused.call(() -> found("StartTimeAfter", "yesterday")).with(400, "InvalidFilterValue");
        Refused.call(() -> found("StepExecutionStatus", "Sleeping")).with(400, "InvalidFilterValue");
        Refused.call(() -> found("ParentStepIteration", "two")).with(400, "InvalidFilterValue");
        Refused.call(() -> found("Colour", "red")).withCommon(400, "ValidationException");
        Refused.call(() -> ssm.describeAutomationStepExecutions(
                        r -> r.automationExecutionId(id).nextToken("nonsense")))
                .with(400, "InvalidNextToken");
    }
}
