package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists, the queue and stand-ins. Source: sheet 2.5, 2.6, 10.3, 14, 18 (S16). */
class AutomationListsTest {
    private static final String RUNBOOK = """
            schemaVersion: '0.3'
            mainSteps:
            - name: image
              action: aws:createImage
              inputs: {InstanceId: i-1, ImageName: name}
            - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1H}}
            """;

    private final Quotas quotas = Quotas.aws();
    private final SsmBed bed = new SsmBed(quotas);
    private final AutomationDesk desk = new AutomationDesk(bed).create("list", RUNBOOK);

    private DescribeAutomationExecutionsOutput list(
            @Nullable AutomationExecutionFilterKey key, @Nullable String value, @Nullable String token) {
        return bed.call(DescribeAutomationExecutionsInput.builder()
                .filters(
                        key == null || value == null
                                ? null
                                : List.of(AutomationExecutionFilter.builder()
                                        .key(key)
                                        .values(List.of(value))
                                        .build()))
                .maxResults(1)
                .nextToken(token)
                .build());
    }

    @Test
    void pagesShowEachExecutionOnceTheNewestFirst() {
        // Given
        String first = desk.start("list", Map.of());
        String second = desk.start("list", Map.of());

        // When
        DescribeAutomationExecutionsOutput page = list(null, null, null);

        // Then
        assertThat(page.automationExecutionMetadataList().get(0).automationExecutionId())
                .isEqualTo(second);
        DescribeAutomationExecutionsOutput next = list(null, null, page.nextToken());
        assertThat(next.automationExecutionMetadataList().get(0).automationExecutionId())
                .isEqualTo(first);
        assertThat(next.nextToken()).isNull();
    }

    @Test
    void filtersKeepWhatFits() {
        // Given
        desk.start("list", Map.of());

        // When
        DescribeAutomationExecutionsOutput found = list(AutomationExecutionFilterKey.CURRENT_ACTION, "aws:sleep", null);

        // Then
        assertThat(found.automationExecutionMetadataList()).hasSize(1);
        assertThat(list(AutomationExecutionFilterKey.DOCUMENT_NAME_PREFIX, "other", null)
                        .automationExecutionMetadataList())
                .isEmpty();
        assertThat(list(AutomationExecutionFilterKey.START_TIME_AFTER, "2040-01-01T00:00:00Z", null)
                        .automationExecutionMetadataList())
                .isEmpty();
        assertThat(bed.refusal(DescribeAutomationExecutionsInput.builder()
                        .filters(List.of(AutomationExecutionFilter.builder()
                                .key(AutomationExecutionFilterKey.START_TIME_AFTER)
                                .values(List.of("yesterday"))
                                .build()))
                        .build()))
                .startsWith("InvalidFilterValue");
    }

    @Test
    void stepsComeInTheOrderInWhichTheyBegan() {
        // Given
        String id = desk.start("list", Map.of());

        // When
        DescribeAutomationStepExecutionsOutput steps = bed.call(DescribeAutomationStepExecutionsInput.builder()
                .automationExecutionId(id)
                .reverseOrder(true)
                .build());

        // Then
        assertThat(steps.stepExecutions()).extracting(StepExecution::stepName).containsExactly("rest", "image");
    }

    @Test
    void anUnknownExecutionIsNotFound() {
        // Given
        String id = "00000000-0000-0000-0000-000000000000";

        // When
        String refusal = bed.refusal(
                GetAutomationExecutionInput.builder().automationExecutionId(id).build());

        // Then
        assertThat(refusal).startsWith("AutomationExecutionNotFoundException");
    }

    @Test
    void aScriptedStepEndsAsTheTestSays() {
        // Given
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .name("list/image")
                        .after(Duration.ofMinutes(5))
                        .fails("The image cannot be made"));
        String id = desk.start("list", Map.of());
        assertThat(AutomationDesk.status(desk.get(id))).isEqualTo("InProgress");

        // When
        bed.advance(Duration.ofMinutes(6));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(AutomationDesk.status(execution)).isEqualTo("Failed");
        assertThat(execution.failureMessage()).contains("The image cannot be made");
    }

    @Test
    void aScriptedOutputBecomesTheStepsOutput() {
        // Given [recorded shape of OutputPayload]
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .output(JsonNodeFactory.instance.objectNode().put("ImageId", "ami-7"))
                        .succeeds());

        // When
        AutomationExecution execution = desk.get(desk.start("list", Map.of()));

        // Then
        assertThat(AutomationDesk.step(execution, "image").outputs())
                .isEqualTo(Map.of("ImageId", List.of("ami-7"), "OutputPayload", List.of("{\"ImageId\":\"ami-7\"}")));
    }

    @Test
    void whatIsBeyondTheQuotaWaitsAndThenRuns() {
        // Given one at a time
        quotas.adjust("ssm.automation-executions", 1);
        quotas.adjust("ssm.queued-automation-executions", 1);
        String first = desk.start("list", Map.of());
        String second = desk.start("list", Map.of());
        assertThat(AutomationDesk.status(desk.get(second))).isEqualTo("Pending");
        assertThat(bed.refusal(starting("list", Map.of()).build()))
                .startsWith("AutomationExecutionLimitExceededException");

        // When
        bed.advance(Duration.ofMinutes(61));

        // Then
        assertThat(AutomationDesk.status(desk.get(first))).isEqualTo("Success");
        assertThat(AutomationDesk.status(desk.get(second))).isEqualTo("InProgress");
    }
}
