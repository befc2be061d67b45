package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runbooks that would never end, and what ends them. Source: sheet 14 (quotas) [docs], 10.1 (loops) [docs]. */
class RunawayRunbooksTest {
    private final SsmBed bed = new SsmBed(fiveAtOnce());
    private final AutomationDesk desk = new AutomationDesk(bed);

    private static Quotas fiveAtOnce() {
        Quotas quotas = Quotas.aws();
        quotas.adjust("ssm.automation-executions", 5);
        return quotas;
    }

    private Map<String, Long> statuses() {
        DescribeAutomationExecutionsOutput answer =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        List<AutomationExecutionMetadata> all = answer.automationExecutionMetadataList();
        return all.stream()
                .collect(Collectors.groupingBy(
                        execution -> execution.automationExecutionStatus().wireValue(), Collectors.counting()));
    }

    private String selfCaller(String options) {
        desk.create("self", """
                schemaVersion: '0.3'
                mainSteps:
                - name: again
                  action: aws:executeAutomation
                  %s
                  inputs: {DocumentName: self}
                """.formatted(options));
        return desk.start("self", Map.of());
    }

    @Test
    void childrenCountAmongTheExecutionsThatRunAtOnce() {
        // Given a runbook that starts itself [docs: the quota includes child automations]

        // When
        selfCaller("");

        // Then
        assertThat(statuses()).isEqualTo(Map.of("InProgress", 5L, "Pending", 1L));
    }

    @Test
    void aRunbookThatStartsItselfTimesOutWithAllThatItStarted() {
        // Given
        String id = selfCaller("timeoutSeconds: 60");

        // When
        bed.advance(Duration.ofDays(1));

        // Then nobody is left who waits
        assertThat(status(desk.get(id))).isEqualTo("TimedOut");
        assertThat(statuses()).doesNotContainKeys("InProgress", "Pending");
        assertThat(bed.pending()).isEmpty();
    }

    @Test
    void oneStopEndsThemAll() {
        // Given
        String id = selfCaller("");

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(statuses()).isEqualTo(Map.of("Cancelled", 6L));
        assertThat(bed.pending()).isEmpty();
    }

    @Test
    void aTryThatTookTooLongHearsNoMoreOfItsChild() {
        // Given a child that takes longer than each of two tries
        desk.create("child", """
                schemaVersion: '0.3'
                mainSteps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT1M}}]
                """);
        desk.create("parent", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: call, action: 'aws:executeAutomation', timeoutSeconds: 40, maxAttempts: 2, inputs: {DocumentName: child}}
                """);

        // When
        AutomationExecution execution = desk.run("parent", Map.of());

        // Then the first child does not end the second try
        assertThat(steps(execution)).isEqualTo("InProgress");
        bed.advance(Duration.ofMinutes(1));
        assertThat(steps(desk.get(execution.automationExecutionId()))).isEqualTo("TimedOut");
        assertThat(statuses()).isEqualTo(Map.of("TimedOut", 1L, "Cancelled", 2L));
    }

    @Test
    void aBillionTriesComeToAnEnd() {
        // Given
        desk.create("stubborn", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: nap, action: 'aws:sleep', maxAttempts: 1000000000, onFailure: Continue, inputs: {Duration: soon}}
                - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);

        // When
        AutomationExecution execution = desk.run("stubborn", Map.of());

        // Then the execution is over, whatever the step says
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(steps(execution)).isEqualTo("Failed, Pending");
    }

    private static String loops(int levels) {
        String steps = "{name: set, action: 'aws:updateVariable', inputs: {Name: 'variable:V',"
                + " Value: '{{ l0.CurrentIteration }}-{{ l1.CurrentIteration }}'}}";
        String items = "[" + "x, ".repeat(99) + "x]";
        for (int i = levels - 1; i >= 0; i--) {
            steps = "{name: l" + i + ", action: 'aws:loop', onFailure: Continue, inputs: {Iterators: " + items
                    + ", Steps: [" + steps + "]}}";
        }
        return "schemaVersion: '0.3'\nvariables: {V: {type: String, default: none}}\nmainSteps: [" + steps + "]\n";
    }

    @Test
    void aHundredRoundsOfAHundredRoundsRun() {
        // Given the longest loop in the longest loop [docs: 100 iterations]
        desk.create("long", loops(2));

        // When
        AutomationExecution execution = desk.run("long", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(execution.variables()).isEqualTo(Map.of("V", List.of("100-100")));
    }

    @Test
    void aHundredTimesThatIsTooMuch() {
        // Given
        desk.create("longer", loops(3));

        // When
        AutomationExecution execution = desk.run("longer", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(step(execution, "l0").stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(bed.pending()).isEmpty();
    }

    @Test
    void inASecondRoundNothingOfTheFirstIsLeft() {
        // Given a wait within the round, after which the execution is read anew
        desk.create("rounds", """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: [a, b]
                    Steps:
                    - {name: nap, action: 'aws:sleep', inputs: {Duration: PT1S}}
                    - name: choose
                      action: aws:branch
                      inputs:
                        Choices: [{NextStep: look, Variable: '{{ each.CurrentIteration }}', NumericEquals: 1}]
                        Default: use
                    - name: look
                      action: aws:executeAwsApi
                      inputs: {Service: ssm, Api: DescribeParameters}
                      outputs: [{Name: Found, Selector: $.Parameters, Type: MapList}]
                    - {name: use, action: 'aws:updateVariable', inputs: {Name: 'variable:V', Value: '{{ look.Found }}'}}
                variables: {V: {type: MapList, default: []}}
                """);

        // When
        AutomationExecution execution = desk.run("rounds", Map.of());

        // Then the output of a step that did not run in this round has no value
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage())
                .startsWith("Step fails when it is validating and resolving the step inputs");
    }
}
