package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StepExecutionFilter;
import dev.understudy.ssm.model.StepExecutionFilterKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and filters of steps. Source: sheet 2.6, 18 (S16). */
class StepPagesTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed).create("book", """
            schemaVersion: '0.3'
            mainSteps:
            - {name: one, action: 'aws:executeAwsApi', inputs: {Service: ssm, Api: DescribeParameters}, nextStep: three}
            - {name: two, action: 'aws:pause', inputs: {}, nextStep: four}
            - {name: three, action: 'aws:pause', inputs: {}, nextStep: two}
            - name: four
              action: aws:loop
              inputs: {Iterators: [a, b], Steps: [{name: inner, action: 'aws:pause', inputs: {}}]}
            - {name: five, action: 'aws:pause', inputs: {}}
            """);
    private final String id = desk.start("book", Map.of());

    private DescribeAutomationStepExecutionsInput.Builder steps(boolean reverse) {
        return DescribeAutomationStepExecutionsInput.builder()
                .automationExecutionId(id)
                .reverseOrder(reverse);
    }

    private void resume(String name) {
        bed.call(signal(id, SignalType.RESUME, Map.of("StepName", List.of(name))));
    }

    /** Walks all pages of one step each; before each page but the first, another step goes on. */
    private List<String> walk(boolean reverse, String... resumed) {
        List<String> names = new ArrayList<>();
        List<String> left = new ArrayList<>(List.of(resumed));
        String token = null;
        do {
            DescribeAutomationStepExecutionsOutput page = page(reverse, token);
            page.stepExecutions().stream().map(StepExecution::stepName).forEach(names::add);
            token = page.nextToken();
            if (!left.isEmpty()) {
                resume(left.remove(0));
            }
        } while (token != null);
        return names;
    }

    private DescribeAutomationStepExecutionsOutput page(boolean reverse, @Nullable String token) {
        return bed.call(steps(reverse).maxResults(1).nextToken(token).build());
    }

    @ParameterizedTest
    @CsvSource({"false, one three two four five", "true, three one two four five"})
    void whatHasBegunComesFirstInEitherOrder(boolean reverse, String expected) {
        // Given the third step at work, after the first [docs: by start time; inferred: the others follow]

        // When
        List<String> names = walk(reverse);

        // Then
        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"false, one three two four five inner", "true, three one two four five inner"})
    void eachStepComesOnceThoughStepsBeginMeanwhile(boolean reverse, String expected) {
        // Given

        // When
        List<String> names = walk(reverse, "three", "two");

        // Then
        assertThat(String.join(" ", names)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartTimeBefore", "StartTimeAfter"})
    void aTimeThatIsNoneIsRefusedWhateverElseIsAsked(String key) {
        // Given a filter that nothing fits, and one with a second value that means nothing [model]
        StepExecutionFilterKey time = StepExecutionFilterKey.valueOf(
                key.replace("Start", "START_").replace("Time", "TIME_").toUpperCase(Locale.ROOT));
        StepExecutionFilter nobody = StepExecutionFilter.builder()
                .key(StepExecutionFilterKey.STEP_NAME)
                .values(List.of("nobody"))
                .build();
        StepExecutionFilter wrong = StepExecutionFilter.builder()
                .key(time)
                .values(List.of("2040-01-01T00:00:00Z", "yesterday"))
                .build();

        // When
        String refusal =
                bed.refusal(steps(false).filters(List.of(nobody, wrong)).build());

        // Then
        assertThat(refusal)
                .isEqualTo("InvalidFilterValue: The filter value isn't valid. Verify the value and try again.");
    }

    @Test
    void filtersAreOfStepsThatHaveBegunIfTheyAreOfTimes() {
        // Given one step a minute after the first
        bed.advance(Duration.ofMinutes(1));
        resume("three");
        StepExecutionFilter filter = StepExecutionFilter.builder()
                .key(StepExecutionFilterKey.START_TIME_AFTER)
                .values(List.of(bed.now().minusSeconds(1).toString()))
                .build();

        // When
        DescribeAutomationStepExecutionsOutput found =
                bed.call(steps(true).filters(List.of(filter)).build());

        // Then
        assertThat(found.stepExecutions()).extracting(StepExecution::stepName).containsExactly("two");
    }
}
