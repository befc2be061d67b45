package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Structure;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StopType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each signal and each stop does in each situation. Source: sheet 2.2, 2.3, 4, 11 [model, docs]: which signals are
 * possible when; which error says that one is not is inferred.
 */
class SignalMatrixTest {
    private static final Set<AutomationExecutionStatus> AT_WORK =
            Set.of(AutomationExecutionStatus.IN_PROGRESS, AutomationExecutionStatus.WAITING);
    private static final String REFUSED_SIGNAL =
            "InvalidAutomationSignalException: The signal isn't valid for the current Automation execution.";
    private static final String REFUSED_STOP =
            "InvalidAutomationStatusUpdateException: The specified update status operation isn't valid.";

    /** The name of the step in question, and its id: the last one that is at work, or else the first. */
    private static StepExecution subject(AutomationExecution execution) {
        List<StepExecution> steps = execution.stepExecutions();
        return steps.stream()
                .filter(step -> AT_WORK.contains(step.stepStatus()))
                .reduce((first, second) -> second)
                .orElse(steps.get(0));
    }

    private static Structure request(String action, AutomationExecution execution) {
        String id = execution.automationExecutionId();
        StepExecution subject = subject(execution);
        return switch (action) {
            case "Cancel" -> stop(id, StopType.CANCEL);
            case "Complete" -> stop(id, StopType.COMPLETE);
            case "StartStep" -> signal(id, SignalType.START_STEP, Map.of("StepName", List.of("work")));
            case "StopStep" ->
                signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(subject.stepExecutionId())));
            case "Resume" ->
                signal(
                        id,
                        SignalType.RESUME,
                        Map.of(
                                "StepName",
                                List.of(
                                        subject.action().equals("aws:executeAutomation")
                                                ? "work"
                                                : subject.stepName())));
            default -> signal(id, SignalType.valueOf(action.toUpperCase(Locale.ROOT)), Map.of());
        };
    }

    private static String outcome(Situation situation, String action) {
        String id = situation.arise();
        AutomationExecution before = situation.desk().get(id);
        Structure request = request(action, before);
        try {
            situation.bed().call(request);
        } catch (ModeledError refusal) {
            String text = refusal.code() + ": " + refusal.getMessage();
            assertThat(text).isIn(REFUSED_SIGNAL, REFUSED_STOP);
            assertThat(situation.desk().get(id)).as("after a refusal").isEqualTo(before);
            return "-";
        }
        return status(situation.desk().get(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # situation               | is now     | Approve    | Reject    | StartStep  | StopStep   | Resume     | Revoke | Cancel     | Complete
            queued sleep              | Pending    | -          | -         | -          | -          | -          | -      | Cancelled  | -
            auto sleep                | InProgress | -          | -         | -          | Cancelled  | -          | -      | Cancelled  | -
            auto pause                | Waiting    | -          | -         | -          | Cancelled  | InProgress | -      | Cancelled  | -
            auto approve              | Waiting    | InProgress | Failed    | -          | Cancelled  | -          | -      | Cancelled  | -
            auto call                 | InProgress | -          | -         | -          | Cancelled  | -          | -      | Cancelled  | -
            auto loop                 | Waiting    | -          | -         | -          | Cancelled  | Waiting    | -      | Cancelled  | -
            idle sleep                | Waiting    | -          | -         | InProgress | -          | -          | -      | Cancelled  | Success
            idle pause                | Waiting    | -          | -         | Waiting    | -          | -          | -      | Cancelled  | Success
            interactive sleep         | InProgress | -          | -         | -          | Waiting    | -          | -      | Cancelled  | -
            interactive pause         | Waiting    | -          | -         | -          | Waiting    | Waiting    | -      | Cancelled  | -
            interactive approve       | Waiting    | Waiting    | Waiting   | -          | Waiting    | -          | -      | Cancelled  | -
            interactive call          | InProgress | -          | -         | -          | Waiting    | -          | -      | Cancelled  | -
            interactive loop          | Waiting    | -          | -         | -          | Waiting    | Waiting    | -      | Cancelled  | -
            interactive Failed        | Waiting    | -          | -         | Waiting    | -          | -          | -      | Cancelled  | Failed
            cancelling sleep          | Cancelling | -          | -         | -          | -          | -          | -      | -          | -
            cancelling pause          | Cancelling | -          | -         | -          | -          | Cancelling | -      | -          | -
            cancelling approve        | Cancelling | Cancelling | Cancelled | -          | -          | -          | -      | -          | -
            targets sleep             | InProgress | -          | -         | -          | InProgress | -          | -      | Cancelling | -
            cancelling-targets sleep  | Cancelling | -          | -         | -          | -          | -          | -      | -          | -
            ended sleep               | Success    | -          | -         | -          | -          | -          | -      | -          | -
            ended Failed              | Failed     | -          | -         | -          | -          | -          | -      | -          | -
            ended TimedOut            | TimedOut   | -          | -         | -          | -          | -          | -      | -          | -
            cancelled sleep           | Cancelled  | -          | -         | -          | -          | -          | -      | -          | -
            """)
    void eachSignalAndStopHasItsTime(
            String name,
            String status,
            String approve,
            String reject,
            String startStep,
            String stopStep,
            String resume,
            String revoke,
            String cancel,
            String complete) {
        // Given
        Situation situation = new Situation(name);
        assertThat(status(situation.desk().get(situation.arise()))).isEqualTo(status);

        // When
        List<String> outcomes = new ArrayList<>();
        for (String action :
                List.of("Approve", "Reject", "StartStep", "StopStep", "Resume", "Revoke", "Cancel", "Complete")) {
            outcomes.add(action + " " + outcome(situation, action));
        }

        // Then
        assertThat(outcomes)
                .containsExactly(
                        "Approve " + approve,
                        "Reject " + reject,
                        "StartStep " + startStep,
                        "StopStep " + stopStep,
                        "Resume " + resume,
                        "Revoke " + revoke,
                        "Cancel " + cancel,
                        "Complete " + complete);
    }

    @ParameterizedTest
    @CsvSource({"auto loop", "auto sleep", "idle sleep", "targets sleep", "cancelling pause", "ended sleep"})
    void whoeverNamesAStepThatIsNotThereIsToldSo(String name) {
        // Given [model]: at any time
        Situation situation = new Situation(name);
        String id = situation.arise();

        // When
        String refusal = situation
                .bed()
                .refusal(signal(
                        id,
                        SignalType.STOP_STEP,
                        Map.of("StepExecutionId", List.of("00000000-0000-0000-0000-000000000000"))));

        // Then
        assertThat(refusal)
                .isEqualTo("AutomationStepNotFoundException: The specified step name and execution ID don't exist."
                        + " Verify the information and try again.");
        assertThat(situation.bed().refusal(signal(id, SignalType.RESUME, Map.of("StepName", List.of("nobody")))))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"idle sleep, START_STEP", "auto pause, RESUME", "auto sleep, STOP_STEP"})
    void aSignalForAStepNamesOne(String name, SignalType type) {
        // Given [model]: nothing, another member, no value, or two
        Situation situation = new Situation(name);
        AutomationExecution execution = situation.desk().get(situation.arise());
        String member = type == SignalType.STOP_STEP ? "StepExecutionId" : "StepName";
        StepExecution step = execution.stepExecutions().get(0);
        String value = type == SignalType.STOP_STEP ? step.stepExecutionId() : step.stepName();

        // When
        List<String> refusals = new ArrayList<>();
        for (Map<String, List<String>> payload : List.of(
                Map.of("Comment", List.of(value)),
                Map.of(member, List.<String>of()),
                Map.of(member, List.of(value, value)))) {
            refusals.add(situation.bed().refusal(signal(execution.automationExecutionId(), type, payload)));
        }

        // Then
        assertThat(refusals).containsOnly(REFUSED_SIGNAL);
        assertThat(situation.desk().get(execution.automationExecutionId())).isEqualTo(execution);
    }

    @Test
    void aLoopIsAStepThatCanBeStopped() {
        // Given a loop whose step waits [model: whatever step is running]
        Situation situation = new Situation("interactive loop");
        AutomationExecution execution = situation.desk().get(situation.arise());
        String loop = execution.stepExecutions().get(0).stepExecutionId();

        // When
        situation
                .bed()
                .call(signal(
                        execution.automationExecutionId(),
                        SignalType.STOP_STEP,
                        Map.of("StepExecutionId", List.of(loop))));

        // Then
        AutomationExecution stopped = situation.desk().get(execution.automationExecutionId());
        assertThat(status(stopped)).isEqualTo("Waiting");
        assertThat(stopped.stepExecutions())
                .extracting(StepExecution::stepStatus)
                .containsExactly(
                        AutomationExecutionStatus.CANCELLED,
                        AutomationExecutionStatus.PENDING,
                        AutomationExecutionStatus.CANCELLED);
    }
}
