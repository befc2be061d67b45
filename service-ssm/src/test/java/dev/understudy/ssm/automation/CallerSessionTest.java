package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.ExecutionMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long an execution may take that has no role but its caller's permissions: twelve hours. Source: sheet 14 [docs]; how
 * it ends: inferred.
 */
class CallerSessionTest {
    private static final Duration SESSION = Duration.ofHours(12);
    private static final String ROLE = "arn:aws:iam::111122223333:role/automation";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private String book(String step) {
        desk.create("book", """
                schemaVersion: '0.3'
                assumeRole: '{{ AutomationAssumeRole }}'
                parameters: {AutomationAssumeRole: {type: String, default: ''}}
                mainSteps:
                - {name: work, onFailure: Continue, %s}
                - {name: more, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(step));
        return "book";
    }

    @ParameterizedTest
    @CsvSource({
        "'action: \"aws:sleep\", inputs: {Duration: P1D}'",
        "'action: \"aws:pause\", inputs: {}'",
        "'action: \"aws:approve\", inputs: {Approvers: [ann]}'",
        "'action: \"aws:loop\", inputs: {Iterators: [a, b, c],"
                + " Steps: [{name: nap, action: \"aws:sleep\", inputs: {Duration: PT5H}}]}'",
        "'action: \"aws:waitForAwsResourceProperty\", timeoutSeconds: 90000, inputs: {Service: ssm, Api: GetParameter,"
                + " Name: /none, PropertySelector: $.X, DesiredValues: [x]}'",
    })
    void anExecutionEndsWithThePermissionsOfItsCaller(String step) {
        // Given
        String id = desk.start(book(step), Map.of());

        // When
        bed.advance(Duration.ofDays(2));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(SESSION);
        assertThat(execution.failureMessage()).isNotNull();
        assertThat(bed.pending()).noneMatch(due -> due.resource().startsWith(id));
    }

    @Test
    void anExecutionWithARoleGoesOn() {
        // Given
        String id = desk.start(
                book("action: 'aws:sleep', inputs: {Duration: P1D}"), Map.of("AutomationAssumeRole", List.of(ROLE)));

        // When
        bed.advance(Duration.ofDays(2));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Success");
    }

    @Test
    void anExecutionThatEndsInTimeDoesNotNotice() {
        // Given
        String id = desk.start(book("action: 'aws:sleep', inputs: {Duration: PT11H}"), Map.of());

        // When
        bed.advance(Duration.ofDays(2));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Success, Success");
    }

    @Test
    void anInteractiveExecutionIsNotWaitedForAnyLonger() {
        // Given
        String id = desk.start(starting(book("action: 'aws:sleep', inputs: {Duration: PT1S}"), Map.of())
                .mode(ExecutionMode.INTERACTIVE));

        // When
        bed.advance(SESSION);

        // Then
        assertThat(desk.get(id).executionEndTime()).isEqualTo(bed.now());
    }

    @Test
    void childrenEndWithTheirParent() {
        // Given
        desk.create("child", """
                schemaVersion: '0.3'
                assumeRole: %s
                mainSteps:
                - {name: nap, action: 'aws:sleep', inputs: {Duration: P3D}}
                """.formatted(ROLE));
        String id = desk.start(
                book("action: 'aws:executeAutomation', timeoutSeconds: 600000, inputs: {DocumentName: child}"),
                Map.of());

        // When
        bed.advance(Duration.ofHours(13));

        // Then
        assertThat(desk.children(id))
                .singleElement()
                .satisfies(child -> assertThat(child.automationExecutionStatus().wireValue())
                        .isEqualTo("Cancelled"));
    }
}
