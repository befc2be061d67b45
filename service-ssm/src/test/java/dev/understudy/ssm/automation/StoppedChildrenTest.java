package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which step of an execution with children is the current one, and how one of them stops. Source: sheet 2.3, 3, 13. */
class StoppedChildrenTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed).create("nap", """
            schemaVersion: '0.3'
            parameters: {P: {type: String, default: x}}
            mainSteps:
            - {name: nap, action: 'aws:sleep', inputs: {Duration: PT1H}}
            """);

    private String overTargets() {
        return desk.start(starting("nap", Map.of())
                .targetParameterName("P")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("a", "b", "c"))
                        .build()))
                .maxConcurrency("2")
                .maxErrors("0"));
    }

    private StartAutomationExecutionInput.Builder overRegions() {
        return starting("nap", Map.of())
                .targetLocations(List.of(TargetLocation.builder()
                        .accounts(List.of(SsmBed.ACCOUNT))
                        .regions(List.of("us-east-1", "eu-west-1"))
                        .build()));
    }

    private void stopStep(String id, String name) {
        String step = step(desk.get(id), name).stepExecutionId();
        bed.call(signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(step))));
    }

    @Test
    void oneChildStopsAndTheOthersGoOn() {
        // Given two children of three at work [model: the step is running]
        String id = overTargets();
        assertThat(steps(desk.get(id))).isEqualTo("InProgress, InProgress, Pending");

        // When
        stopStep(id, "a");

        // Then it counts as no error
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, InProgress, InProgress");
        assertThat(desk.children(id))
                .filteredOn(child -> child.target().equals("a"))
                .allMatch(child -> child.automationExecutionStatus().wireValue().equals("Cancelled"));
        bed.advance(Duration.ofHours(2));
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Success, Success");
        assertThat(status(desk.get(id))).isEqualTo("Success");
    }

    @Test
    void aChildOfAnotherRegionStopsToo() {
        // Given the second region at work
        String id = desk.start(overRegions());
        bed.advance(Duration.ofHours(1));
        String there = SsmBed.ACCOUNT + "_eu-west-1";
        assertThat(desk.get(id).currentStepName()).isEqualTo(there);

        // When
        stopStep(id, there);

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Success, Cancelled");
        assertThat(desk.get(id).progressCounters().cancelledSteps()).isEqualTo(1);
    }

    @Test
    void theFirstChildAtWorkIsTheCurrentStep() {
        // Given [recorded for single steps: while it runs, and no longer]
        String id = overTargets();
        AutomationExecution running = desk.get(id);
        stopStep(id, "a");

        // When
        AutomationExecution later = desk.get(id);

        // Then
        assertThat(running.currentStepName()).isEqualTo("a");
        assertThat(running.currentAction()).isEqualTo("aws:executeAutomation");
        assertThat(later.currentStepName()).isEqualTo("b");
        bed.call(AutomationDesk.stop(id, StopType.CANCEL));
        assertThat(desk.get(id).currentStepName()).isNull();
        assertThat(desk.get(id).currentAction()).isNull();
    }
}
