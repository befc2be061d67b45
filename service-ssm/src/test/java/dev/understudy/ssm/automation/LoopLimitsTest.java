package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loops that take too long, are tried again or are cancelled. Source: sheet 7 and 10.1 [docs]. */
class LoopLimitsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private static String looping(String options, String inner) {
        return """
                schemaVersion: '0.3'
                mainSteps:
                - name: each
                  action: aws:loop
                  %s
                  inputs:
                    Iterators: [a, b, c]
                    Steps:
                    - {name: nap, action: 'aws:sleep', inputs: {Duration: PT10S} %s}
                    - {name: tidy, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}}
                - {name: after, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(options, inner);
    }

    @Test
    void aLoopThatTakesTooLongTimesOutWithWhatRunsInIt() {
        // Given
        desk.create("book", looping("timeoutSeconds: 15", ""));

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then the second nap is cut short
        assertThat(steps(execution)).isEqualTo("TimedOut, Pending, Success, Success, Cancelled");
        assertThat(status(execution)).isEqualTo("TimedOut");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aLoopThatTakesTooLongMayBeTriedAgain() {
        // Given
        desk.create("book", looping("timeoutSeconds: 15\n  maxAttempts: 2\n  onFailure: Continue", ""));

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(steps(execution))
                .isEqualTo("TimedOut, Success, Success, Success, Cancelled, Success, Success, Cancelled");
        assertThat(status(execution)).isEqualTo("Success");
    }

    @Test
    void aLoopInTimeHasNoLimitLeft() {
        // Given
        desk.create("book", looping("timeoutSeconds: 35", ""));

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(status(execution)).isEqualTo("Success");
    }

    @Test
    void aLoopAroundALoopStopsBoth() {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: outer
                  action: aws:loop
                  timeoutSeconds: 5
                  inputs:
                    Iterators: [a]
                    Steps:
                    - name: inner
                      action: aws:loop
                      timeoutSeconds: 50
                      inputs:
                        Iterators: [x]
                        Steps: [{name: nap, action: 'aws:sleep', inputs: {Duration: PT10S}}]
                """);

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then
        assertThat(steps(execution)).isEqualTo("TimedOut, Cancelled, Cancelled");
        assertThat(status(execution)).isEqualTo("TimedOut");
    }

    @Test
    void stepsOfALoopHaveTriesAndTimesOfTheirOwn() {
        // Given
        desk.create("book", looping("", ", timeoutSeconds: 2, maxAttempts: 2, onFailure: Continue"));

        // When
        AutomationExecution execution = desk.run("book", Map.of());

        // Then each nap takes two tries of two seconds
        assertThat(steps(execution))
                .isEqualTo("Success, Success, TimedOut, Success, TimedOut, Success, TimedOut, Success");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofSeconds(13));
    }

    @Test
    void aCancelledStepOfALoopMayNameAnotherOfTheSameLoop() {
        // Given: onCancel is for steps within loops, not for loops
        desk.create("book", looping("", ", onCancel: 'step:tidy'"));
        String id = desk.start("book", Map.of());

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(steps(execution)).isEqualTo("Cancelled, Pending, Cancelled, Success");
        assertThat(status(execution)).isEqualTo("Cancelled");
    }
}
