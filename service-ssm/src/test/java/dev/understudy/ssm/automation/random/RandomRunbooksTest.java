package dev.understudy.ssm.automation.random;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a runbook says and people do, these laws hold. Source: sheet 4 and 7 [docs]. */
class RandomRunbooksTest {
    private static final Set<String> ENDS = Set.of("Success", "Failed", "TimedOut", "Cancelled");

    private static final Set<String> REFUSALS = Set.of(
            "InvalidAutomationSignalException",
            "InvalidAutomationStatusUpdateException",
            "AutomationStepNotFoundException");

    @Provide
    Arbitrary<DiceStory> automatic() {
        return DiceStory.automatic();
    }

    @Provide
    Arbitrary<DiceStory> interactive() {
        return DiceStory.interactive();
    }

    @Provide
    Arbitrary<List<Integer>> pieces() {
        return Arbitraries.integers().between(1, 30_000).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property(tries = 50)
    void everyExecutionEndsAsItsStepsSay(@ForAll("automatic") DiceStory story) {
        // Given, When
        DiceStory.Outcome outcome = story.tell(List.of());

        // Then
        assertEndedLegally(outcome);
        for (int i = 0; i < outcome.executions().size(); i++) {
            AutomationExecution execution = outcome.executions().get(i);
            assertThat(status(execution))
                    .as("steps %s", execution.stepExecutions())
                    .isEqualTo(outcome.cancelled().contains(i) ? "Cancelled" : verdict(execution.stepExecutions()));
        }
    }

    @Property(tries = 20)
    void everyInteractiveExecutionEndsWhenItsUserHasSeenEnough(@ForAll("interactive") DiceStory story) {
        // Given, When
        DiceStory.Outcome outcome = story.tell(List.of());

        // Then
        assertEndedLegally(outcome);
        for (int i = 0; i < outcome.executions().size(); i++) {
            boolean cancelled = outcome.cancelled().contains(i);
            assertThat(status(outcome.executions().get(i)).equals("Cancelled")).isEqualTo(cancelled);
        }
    }

    @Property(tries = 20)
    void itDoesNotMatterInWhichPiecesTimeGoesBy(
            @ForAll("automatic") DiceStory story, @ForAll("pieces") List<Integer> pieces) {
        // Given
        DiceStory.Outcome atOnce = story.tell(List.of());

        // When
        DiceStory.Outcome inPieces = story.tell(pieces);

        // Then
        assertThat(inPieces.told()).isEqualTo(atOnce.told());
        assertThat(inPieces.executions()).isEqualTo(atOnce.executions());
        assertThat(all(inPieces.bed())).isEqualTo(all(atOnce.bed()));
    }

    private static List<AutomationExecutionMetadata> all(SsmBed bed) {
        DescribeAutomationExecutionsOutput answer =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        return answer.automationExecutionMetadataList();
    }

    private static void assertEndedLegally(DiceStory.Outcome outcome) {
        assertThat(outcome.told()).allMatch(answer -> answer.equals("ok") || REFUSALS.contains(answer));
        assertThat(outcome.bed().pending()).isEmpty();
        List<AutomationExecutionMetadata> listed = all(outcome.bed());
        assertThat(listed)
                .extracting(AutomationExecutionMetadata::automationExecutionId)
                .doesNotHaveDuplicates()
                .containsAll(outcome.executions().stream()
                        .map(AutomationExecution::automationExecutionId)
                        .toList());
        assertThat(listed)
                .allMatch(execution ->
                        ENDS.contains(execution.automationExecutionStatus().wireValue()));
        outcome.executions().forEach(RandomRunbooksTest::assertEndedLegally);
    }

    private static void assertEndedLegally(AutomationExecution execution) {
        assertThat(execution.currentStepName()).isNull();
        for (StepExecution step : execution.stepExecutions()) {
            String status = step.stepStatus().wireValue();
            assertThat(status).isIn("Success", "Failed", "TimedOut", "Cancelled", "Pending");
            assertThat(step.executionStartTime() == null).isEqualTo(status.equals("Pending"));
            assertThat(step.executionEndTime() == null).isEqualTo(status.equals("Pending"));
            assertThat(step.failureMessage() != null)
                    .as("%s", step)
                    .isEqualTo(status.equals("Failed") || status.equals("TimedOut"));
            if (step.executionEndTime() != null) {
                assertThat(step.executionEndTime())
                        .isBetween(step.executionStartTime(), Objects.requireNonNull(execution.executionEndTime()));
            }
        }
    }

    /** How an execution ends whose steps ended so; failed beats timed out. */
    private static String verdict(List<StepExecution> steps) {
        Set<String> counted = Set.copyOf(steps.stream()
                .filter(RandomRunbooksTest::counts)
                .map(step -> step.stepStatus().wireValue())
                .toList());
        return counted.contains("Failed") ? "Failed" : counted.contains("TimedOut") ? "TimedOut" : "Success";
    }

    /** Critical steps count, those that abort the execution, and approvals that nobody gives. */
    private static boolean counts(StepExecution step) {
        boolean continues = "Continue".equals(step.onFailure());
        boolean aborts =
                (step.onFailure() == null || "Abort".equals(step.onFailure())) && !Boolean.TRUE.equals(step.isEnd());
        boolean unapproved = "aws:approve".equals(step.action())
                && "TimedOut".equals(step.stepStatus().wireValue());
        return aborts || unapproved || Objects.requireNonNullElse(step.isCritical(), !continues);
    }
}
