package dev.understudy.ssm.automation.random;

import static dev.understudy.ssm.fixture.AutomationDesk.document;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a runbook says, it is refused or it ends, and so does each of its steps. Source: sheet 4, 5 and 7 [docs]. */
class WildRunbooksTest {
    private static final String GUIDE =
            "Please refer to Automation Service Troubleshooting Guide for more diagnosis details.";
    private static final Set<String> ENDS = Set.of("Success", "Failed", "TimedOut", "Cancelled");

    /** The executions of a runbook, after all the time that anything may take; none if it is refused. */
    private static List<AutomationExecutionMetadata> executions(SsmBed bed, String yaml) {
        try {
            bed.call(document("wild", yaml));
        } catch (ModeledError refusal) {
            assertThat(refusal.code()).as(yaml).isEqualTo("InvalidDocumentContent");
            return List.of();
        }
        try {
            bed.call(starting("wild", Map.of()).build());
        } catch (ModeledError refusal) {
            assertThat(refusal.code()).as(yaml).isEqualTo("InvalidAutomationExecutionParametersException");
            return List.of();
        }
        bed.advance(Duration.ofDays(40));
        DescribeAutomationExecutionsOutput answer =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        return answer.automationExecutionMetadataList();
    }

    @Property(tries = 20)
    void everyRunbookIsRefusedOrEnds(@ForAll long seed) {
        // Given
        String yaml = WildRunbook.yaml(seed);
        SsmBed bed = new SsmBed();

        // When
        List<AutomationExecutionMetadata> executions = executions(bed, yaml);

        // Then
        assertThat(bed.pending()).as(yaml).isEmpty();
        for (AutomationExecutionMetadata execution : executions) {
            String status = Objects.requireNonNull(execution.automationExecutionStatus())
                    .wireValue();
            assertThat(status).as(yaml).isIn(ENDS);
            assertThat(execution.currentStepName()).as(yaml).isNull();
            if (status.equals("Failed")) {
                assertThat(execution.failureMessage()).as(yaml).isNotBlank().doesNotContain("Internal");
            }
            steps(bed, execution).forEach(step -> assertEnded(step, yaml));
        }
    }

    private static List<StepExecution> steps(SsmBed bed, AutomationExecutionMetadata execution) {
        DescribeAutomationStepExecutionsOutput answer = bed.call(DescribeAutomationStepExecutionsInput.builder()
                .automationExecutionId(execution.automationExecutionId())
                .build());
        return answer.stepExecutions();
    }

    private static void assertEnded(StepExecution step, String yaml) {
        String status = Objects.requireNonNull(step.stepStatus()).wireValue();
        boolean badly = status.equals("Failed") || status.equals("TimedOut");
        boolean never = status.equals("Pending");
        assertThat(never || ENDS.contains(status)).as("%s%n%s", step, yaml).isTrue();
        assertThat(step.executionStartTime() == null).as("%s%n%s", step, yaml).isEqualTo(never);
        assertThat(step.executionEndTime() == null).as("%s%n%s", step, yaml).isEqualTo(never);
        if (!status.equals("Cancelled")) {
            assertThat(step.failureMessage() != null).as("%s%n%s", step, yaml).isEqualTo(badly);
            assertThat(step.failureDetails() != null).as("%s%n%s", step, yaml).isEqualTo(badly);
        }
        if (step.failureMessage() != null) {
            assertThat(step.failureMessage()).as(yaml).endsWith(GUIDE);
        }
    }

    @Example
    void someOfThemAreRefusedAndSomeRun() {
        // Given
        int refused = 0;

        // When
        for (long seed = 0; seed < 20; seed++) {
            refused += executions(new SsmBed(), WildRunbook.yaml(seed)).isEmpty() ? 1 : 0;
        }

        // Then the dice are fair
        assertThat(refused).as("of 20").isBetween(3, 15);
    }
}
