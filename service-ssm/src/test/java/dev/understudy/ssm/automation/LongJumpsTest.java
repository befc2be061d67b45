package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However far the clock is moved at once, executions fare as if it had been moved step by step. Source: sheet 7. */
class LongJumpsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution after(String id, int jumps, Duration jump) {
        for (int i = 0; i < jumps; i++) {
            bed.advance(jump);
        }
        return desk.get(id);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void callsOfThisEmulatorTakeNoTimeOfTheirStep(int jumps) {
        // Given
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT10M}}
                - name: write
                  action: aws:executeAwsApi
                  timeoutSeconds: 1
                  inputs: {Service: ssm, Api: PutParameter, Name: /late, Value: x, Type: String}
                - {name: again, action: 'aws:sleep', inputs: {Duration: PT10M}}
                """);
        String id = desk.start("book", Map.of());

        // When
        AutomationExecution execution = after(id, jumps, Duration.ofHours(5).dividedBy(jumps));

        // Then
        assertThat(steps(execution)).isEqualTo("Success, Success, Success");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void aChildThatEndsInTimeIsHeardInTime(int jumps) {
        // Given
        desk.create("child", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT10M}}
                - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}}
                - {name: again, action: 'aws:sleep', inputs: {Duration: PT10M}}
                """);
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: call, action: 'aws:executeAutomation', inputs: {DocumentName: child}}
                """);
        String id = desk.start("book", Map.of());

        // When
        AutomationExecution execution = after(id, jumps, Duration.ofHours(5).dividedBy(jumps));

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 600})
    void aChildThatTakesTooLongIsNotWaitedFor(int jumps) {
        // Given
        desk.create("child", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: nap, action: 'aws:sleep', inputs: {Duration: PT10M}}
                - {name: read, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}}
                - {name: again, action: 'aws:sleep', inputs: {Duration: PT2H}}
                """);
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: call, action: 'aws:executeAutomation', inputs: {DocumentName: child}}
                """);
        String id = desk.start("book", Map.of());

        // When
        AutomationExecution execution = after(id, jumps, Duration.ofHours(5).dividedBy(jumps));

        // Then
        assertThat(status(execution)).isEqualTo("TimedOut");
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatIsPolledForIsFoundBeforeTheTimeIsOver() {
        // Given: a look at 0 s, 2 s and 4 s, and the value comes at 3 s
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - name: wait
                  action: aws:waitForAwsResourceProperty
                  timeoutSeconds: 5
                  inputs: {Service: ssm, Api: GetParameter, Name: /v, PropertySelector: $.Parameter.Value, DesiredValues: [x]}
                """);
        String id = desk.start("book", Map.of());
        bed.advance(Duration.ofSeconds(3));
        Requests.put(bed, Requests.string("/v", "x"));

        // When
        bed.advance(Duration.ofHours(1));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Success");
    }
}
