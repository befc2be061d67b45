package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.state.DueTransition;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetsSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens between Cancelling and Cancelled. Source: sheet 2.2, 2.3, 7 (onCancel) [docs], 18 (S13). */
class CancellationTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    /** An execution that is cancelled, and whose workflow for this case waits in the step "last". */
    private String cancelling(String last) {
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: long, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy'}
                - {name: never, action: 'aws:sleep', inputs: {Duration: PT1H}, isEnd: true}
                - name: tidy
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /s13, Value: x, Type: String, Overwrite: true}
                - {name: last, %s}
                """.formatted(last));
        String id = desk.start("book", Map.of());
        bed.call(stop(id, StopType.CANCEL));
        assertThat(status(desk.get(id))).isEqualTo("Cancelling");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Pending, Success, Waiting");
        return id;
    }

    @Test
    void theWorkflowMayWaitForPeopleAndThenTheExecutionIsCancelled() {
        // Given
        String id = cancelling("action: 'aws:pause', inputs: {}");

        // When
        bed.call(signal(id, SignalType.RESUME, Map.of("StepName", List.of("last"))));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Pending, Success, Success");
    }

    @Test
    void aVoteDoesNotUndoTheCancellation() {
        // Given
        String id = cancelling("action: 'aws:approve', inputs: {Approvers: [a, b], MinRequiredApprovals: 2}");

        // When
        bed.call(signal(id, SignalType.APPROVE, Map.of("Comment", List.of("fine"))));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelling");
        bed.call(signal(id, SignalType.APPROVE, Map.of("Comment", List.of("fine"))));
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
    }

    @Test
    void theWorkflowHasTwoMinutes() {
        // Given
        String id = cancelling("action: 'aws:pause', inputs: {}");
        bed.advance(Duration.ofSeconds(119));
        assertThat(status(desk.get(id))).isEqualTo("Cancelling");

        // When
        bed.advance(Duration.ofSeconds(1));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Pending, Success, Cancelled");
        assertThat(bed.pending()).isEmpty();
    }

    @Test
    void nobodyCancelsTwice() {
        // Given
        String id = cancelling("action: 'aws:pause', inputs: {}");

        // When
        String refusal = bed.refusal(stop(id, StopType.CANCEL));

        // Then
        assertThat(refusal).startsWith("InvalidAutomationStatusUpdateException");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Pending, Success, Waiting");
    }

    @Test
    void theWorkflowIsNotStoppedStepByStep() {
        // Given
        String id = cancelling("action: 'aws:pause', inputs: {}");
        String last = step(desk.get(id), "last").stepExecutionId();

        // When
        String refusal = bed.refusal(signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(last))));

        // Then
        assertThat(refusal).startsWith("InvalidAutomationSignalException");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Pending, Success, Waiting");
    }

    @Test
    void aStepOfALoopAndTheLoopAreCancelledWhenTheWorkflowIsOver() {
        // Given [docs: a step is Cancelling before it is Cancelled]
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: [a, b]
                    Steps:
                    - {name: nap, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy', isEnd: true}
                    - {name: tidy, action: 'aws:waitForAwsResourceProperty', inputs: {Service: ssm, Api: GetParameter, Name: /none, PropertySelector: $.x, DesiredValues: [y]}}
                """);
        String id = desk.start("book", Map.of());
        bed.call(stop(id, StopType.CANCEL));
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Cancelling, InProgress");

        // When
        bed.advance(Duration.ofMinutes(2));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Cancelled, Cancelled");
        assertThat(bed.pending()).isEmpty();
    }

    @Test
    void theStepOfAChildIsCancelledWhenTheChildIs() {
        // Given one execution for each target, of which two run, each with a workflow that takes its time
        desk.create("child", """
                schemaVersion: '0.3'
                parameters: {P: {type: String}}
                mainSteps:
                - {name: long, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy', isEnd: true}
                - {name: tidy, action: 'aws:waitForAwsResourceProperty', inputs: {Service: ssm, Api: GetParameter, Name: /none, PropertySelector: $.x, DesiredValues: [y]}}
                """);
        String id = desk.start(starting("child", Map.of())
                .targetParameterName("P")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("a", "b", "c"))
                        .build()))
                .maxConcurrency("2"));
        bed.call(stop(id, StopType.CANCEL));
        assertThat(status(desk.get(id))).isEqualTo("Cancelling");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Cancelling, Pending");

        // When
        bed.advance(Duration.ofMinutes(2));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Cancelled, Pending");
    }

    @Test
    void aStepOfALoopThatIsStoppedTakesTheLoopWithIt() {
        // Given an interactive execution in a loop [sheet 2.3 StopStep: inferred]
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  timeoutSeconds: 100
                  inputs: {Iterators: [a, b], Steps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT1H}}]}
                - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        String id = desk.start(starting("book", Map.of()).mode(ExecutionMode.INTERACTIVE));
        bed.call(signal(id, SignalType.START_STEP, Map.of("StepName", List.of("each"))));
        String nap = step(desk.get(id), "nap").stepExecutionId();

        // When
        bed.call(signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(nap))));

        // Then nothing of the loop is left
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Pending, Cancelled");
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
        assertThat(bed.pending())
                .extracting(DueTransition::kind)
                .doesNotContain("automation-wake", "automation-step-timeout", "automation-loop-timeout");
        bed.call(signal(id, SignalType.START_STEP, Map.of("StepName", List.of("after"))));
        bed.advance(Duration.ofSeconds(1));
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Success, Cancelled");
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
    }

    @Test
    void childrenThatTidyUpAreNotCompletedYet() {
        // Given children whose workflow for this case takes its two minutes [docs: completed is finished]
        desk.create("slow", """
                schemaVersion: '0.3'
                parameters:
                  P: {type: String}
                mainSteps:
                - {name: long, action: 'aws:sleep', inputs: {Duration: PT1H}, onCancel: 'step:tidy', isEnd: true}
                - name: tidy
                  action: aws:waitForAwsResourceProperty
                  inputs: {Service: ssm, Api: DescribeParameters, PropertySelector: '$.Parameters[0].Name', DesiredValues: [x]}
                """);
        String id = desk.start(starting("slow", Map.of())
                .targetParameterName("P")
                .maxConcurrency("2")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("a", "b", "c"))
                        .build())));

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Cancelling, Cancelling, Pending");
        assertThat(desk.get(id).targetsSummary()).isEqualTo(summary(2, 0));
        bed.advance(Duration.ofMinutes(2));
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Cancelled, Pending");
        assertThat(desk.get(id).targetsSummary()).isEqualTo(summary(2, 2));
    }

    private static TargetsSummary summary(int started, int cancelled) {
        return TargetsSummary.builder()
                .totalCount(3)
                .startedCount(started)
                .completedCount(cancelled)
                .successfulCount(0)
                .failedCount(cancelled)
                .build();
    }
}
