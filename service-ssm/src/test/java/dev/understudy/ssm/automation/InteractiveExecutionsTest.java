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
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SendAutomationSignalInput;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Executions whose steps somebody starts. Source: sheet 11, 18 (S10). */
class InteractiveExecutionsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed).create("s10", """
            schemaVersion: '0.3'
            mainSteps:
            - name: boom
              action: aws:executeAwsApi
              onFailure: Continue
              inputs: {Service: ssm, Api: GetParameter, Name: /does/not/exist}
            - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
            - {name: fix, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
            """);
    private final String id = desk.start(starting("s10", Map.of()).mode(ExecutionMode.INTERACTIVE));

    private void startStep(String name) {
        bed.call(signal(id, SignalType.START_STEP, Map.of("StepName", List.of(name))));
    }

    @Test
    void nothingRunsUntilSomebodyStartsIt() {
        // Given an execution that was just started [docs]

        // When
        bed.advance(Duration.ofHours(1));

        // Then
        assertThat(desk.get(id).mode()).isEqualTo(ExecutionMode.INTERACTIVE);
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
        assertThat(steps(desk.get(id))).isEqualTo("Pending, Pending, Pending");
    }

    @Test
    void anExecutionWaitsAgainAfterEachStep() {
        // Given the first step, which fails
        startStep("boom");
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Pending, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
        assertThat(step(desk.get(id), "boom").validNextSteps()).containsExactly("after");

        // When
        startStep("after");

        // Then
        assertThat(status(desk.get(id))).isEqualTo("InProgress");
        bed.advance(Duration.ofSeconds(1));
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Success, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Waiting");
    }

    @Test
    void itsUserSaysWhenItIsComplete() {
        // Given a failure that is not critical [docs]
        startStep("boom");

        // When
        bed.call(stop(id, StopType.COMPLETE));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Success");
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Pending, Pending");
    }

    @Test
    void orThatItIsCancelled() {
        // Given a step under way
        startStep("after");

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Pending, Cancelled, Pending");
    }

    @Test
    void aStepUnderWayIsNotJoinedByAnother() {
        // Given [docs: only a waiting execution takes the signal]
        startStep("after");

        // When
        String refusal = bed.refusal(signal(id, SignalType.START_STEP, Map.of("StepName", List.of("fix"))));

        // Then
        assertThat(refusal).startsWith("InvalidAutomationSignalException");
        assertThat(steps(desk.get(id))).isEqualTo("Pending, InProgress, Pending");
    }

    @Test
    void aCriticalFailureCountsUntilTheStepGoesWell() {
        // Given a step that failed, and goes well when it is started once more [sheet 2.2: inferred]
        desk.create("retry", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /late}}
                """);
        String failed = desk.start(starting("retry", Map.of()).mode(ExecutionMode.INTERACTIVE));
        String mended = desk.start(starting("retry", Map.of()).mode(ExecutionMode.INTERACTIVE));
        SendAutomationSignalInput again = signal(mended, SignalType.START_STEP, Map.of("StepName", List.of("read")));
        bed.call(signal(failed, SignalType.START_STEP, Map.of("StepName", List.of("read"))));
        bed.call(again);
        bed.call(Requests.string("/late", "x").build());
        bed.call(again);

        // When
        bed.call(stop(failed, StopType.COMPLETE));
        bed.call(stop(mended, StopType.COMPLETE));

        // Then
        assertThat(status(desk.get(failed))).isEqualTo("Failed");
        assertThat(desk.get(failed).failureMessage())
                .isEqualTo(step(desk.get(failed), "read").failureMessage());
        assertThat(status(desk.get(mended))).isEqualTo("Success");
        assertThat(desk.get(mended).failureMessage()).isNull();
    }

    @Test
    void aFailureWithinALoopEndsTheLoopOnly() {
        // Given [sheet 11: inferred]
        desk.create("rounds", """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: [a, b]
                    Steps:
                    - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: GetParameter, Name: /late}}
                - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        String loop = desk.start(starting("rounds", Map.of()).mode(ExecutionMode.INTERACTIVE));

        // When
        bed.call(signal(loop, SignalType.START_STEP, Map.of("StepName", List.of("each"))));

        // Then
        assertThat(steps(desk.get(loop))).isEqualTo("Failed, Pending, Failed");
        assertThat(status(desk.get(loop))).isEqualTo("Waiting");
        bed.call(stop(loop, StopType.COMPLETE));
        assertThat(status(desk.get(loop))).isEqualTo("Failed");
    }
}
