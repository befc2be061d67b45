package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.GetParameterInput;
import dev.understudy.ssm.model.GetParameterOutput;
import dev.understudy.ssm.model.ProgressCounters;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.model.TargetsSummary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Executions with a child for each target. Source: sheet 12, 13, 18 (S11, S12). */
class RateControlTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void aRunbookThatReadsAParameter() {
        desk.create("s11", """
                schemaVersion: '0.3'
                parameters:
                  P: {type: String}
                mainSteps:
                - name: read
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: '{{ P }}'}
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT10S}}
                """);
        Requests.put(bed, Requests.string("/ok1", "1"));
        Requests.put(bed, Requests.string("/ok2", "2"));
    }

    private static StartAutomationExecutionInput.Builder over(String... values) {
        return starting("s11", Map.of())
                .targetParameterName("P")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of(values))
                        .build()));
    }

    @Test
    void theFirstErrorStopsAllFurtherChildrenUnlessErrorsAreAllowed() {
        // Given MaxErrors 0 [model]
        String id = desk.start(over("/bad", "/ok1", "/ok2").maxConcurrency("1").maxErrors("0"));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        AutomationExecution parent = desk.get(id);
        assertThat(steps(parent)).isEqualTo("Failed, Pending, Pending");
        assertThat(status(parent)).isEqualTo("Failed");
        assertThat(parent.stepExecutions().get(0).failureMessage())
                .contains(desk.children(id).get(0).automationExecutionId());
        assertThat(parent.failureMessage())
                .isEqualTo(parent.stepExecutions().get(0).failureMessage());
        assertThat(parent.resolvedTargets().parameterValues()).containsExactly("/bad", "/ok1", "/ok2");
        assertThat(parent.stepExecutions().get(0).inputs()).isEqualTo(Map.of("P", "/bad"));
        assertThat(parent.parameters()).isEmpty();
        assertThat(desk.children(id)).hasSize(1);
        assertThat(desk.children(id).get(0).target()).isEqualTo("/bad");
    }

    @Test
    void oneErrorMoreThanAllowedStopsFurtherChildren() {
        // Given MaxErrors 1 [model]
        String id = desk.start(over("/bad", "/ok1", "/ok2").maxConcurrency("1").maxErrors("1"));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Success, Success");
        assertThat(status(desk.get(id))).isEqualTo("Success");
        assertThat(desk.children(id))
                .extracting(child -> child.automationExecutionStatus().wireValue())
                .containsExactly("Success", "Success", "Failed");
        assertThat(desk.get(id).targetsSummary())
                .isEqualTo(TargetsSummary.builder()
                        .totalCount(3)
                        .startedCount(3)
                        .completedCount(3)
                        .successfulCount(2)
                        .failedCount(1)
                        .build());
    }

    @Test
    void neverMoreChildrenRunThanAllowed() {
        // Given MaxConcurrency 2 of five targets [docs]
        String id = desk.start(over("/ok1", "/ok2", "/ok1", "/ok2", "/ok1").maxConcurrency("2"));

        // When
        bed.advance(Duration.ofSeconds(5));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("InProgress, InProgress, Pending, Pending, Pending");
        bed.advance(Duration.ofSeconds(7));
        assertThat(steps(desk.get(id))).isEqualTo("Success, Success, InProgress, InProgress, Pending");
        bed.advance(Duration.ofMinutes(1));
        assertThat(status(desk.get(id))).isEqualTo("Success");
    }

    @Test
    void aTargetParameterHasToBeDeclaredInTheSameCase() {
        // Given "p" instead of "P" [docs]
        StartAutomationExecutionInput request =
                over("/ok1").targetParameterName("p").build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void targetsAndMapsExcludeEachOther() {
        // Given both [model]
        StartAutomationExecutionInput request =
                over("/ok1").targetMaps(List.of(Map.of("P", List.of("/ok2")))).build();

        // When
        String refusal = bed.refusal(request);

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }

    @Test
    void oneRegionFollowsTheOtherUnlessMoreAreAllowed() {
        // Given S12 with a runbook that takes its time; one place at once by default [docs]
        String id = desk.start(starting("s11", Map.of("P", List.of("/ok1")))
                .targetLocations(List.of(TargetLocation.builder()
                        .accounts(List.of(SsmBed.ACCOUNT))
                        .regions(List.of("us-east-1", "us-east-2"))
                        .build())));

        // When
        bed.advance(Duration.ofSeconds(5));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("InProgress, Pending");
        assertThat(desk.children(id)).hasSize(1);
    }

    @Test
    void childrenRunInEachAccountAndRegion() {
        // Given S12: the runbook of S1 in two regions [docs]
        desk.create("s12", """
                schemaVersion: '0.3'
                parameters:
                  Key: {type: String}
                  Text: {type: String, default: hello}
                outputs: [read.Value, read.Version]
                mainSteps:
                - name: write
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: '{{ Key }}', Value: '{{Text}}-{{ global:REGION }}', Type: String, Overwrite: true}
                - name: read
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: '{{ Key }}'}
                  outputs:
                  - {Name: Value, Selector: $.Parameter.Value, Type: String}
                  - {Name: Version, Selector: $.Parameter.Version, Type: Integer}
                """);
        String id = desk.start(starting("s12", Map.of("Key", List.of("/s12")))
                .targetLocations(List.of(TargetLocation.builder()
                        .accounts(List.of(SsmBed.ACCOUNT))
                        .regions(List.of("us-east-1", "eu-west-1"))
                        .build())));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        AutomationExecution parent = desk.get(id);
        assertThat(Requests.read(bed, "/s12").value()).isEqualTo("hello-us-east-1");
        GetParameterOutput abroad = bed.callAs(
                SsmBed.ACCOUNT,
                "eu-west-1",
                GetParameterInput.builder().name("/s12").build());
        assertThat(Objects.requireNonNull(abroad.parameter()).value()).isEqualTo("hello-eu-west-1");
        assertThat(steps(parent)).isEqualTo("Success, Success");
        assertThat(parent.progressCounters())
                .isEqualTo(ProgressCounters.builder()
                        .totalSteps(2)
                        .successSteps(2)
                        .failedSteps(0)
                        .cancelledSteps(0)
                        .timedOutSteps(0)
                        .build());
        assertThat(parent.stepExecutions().get(1).targetLocation().regions()).containsExactly("eu-west-1");
        assertThat(desk.children(id)).hasSize(1);
        assertThat(listed("us-east-1", AutomationExecutionFilterKey.AUTOMATION_TYPE, "CrossAccount"))
                .containsExactly(id);
        String abroadId = listed("eu-west-1", AutomationExecutionFilterKey.PARENT_EXECUTION_ID, id)
                .get(0);
        assertThat(parent.stepExecutions().get(1).outputs()).containsEntry("ExecutionId", List.of(abroadId));
        assertThat(bed.refusal(GetAutomationExecutionInput.builder()
                        .automationExecutionId(abroadId)
                        .build()))
                .startsWith("AutomationExecutionNotFoundException");
    }

    private List<String> listed(String region, AutomationExecutionFilterKey key, String value) {
        DescribeAutomationExecutionsOutput answer = bed.callAs(
                SsmBed.ACCOUNT,
                region,
                DescribeAutomationExecutionsInput.builder()
                        .filters(List.of(AutomationExecutionFilter.builder()
                                .key(key)
                                .values(List.of(value))
                                .build()))
                        .build());
        return answer.automationExecutionMetadataList().stream()
                .map(execution -> String.valueOf(execution.automationExecutionId()))
                .toList();
    }
}
