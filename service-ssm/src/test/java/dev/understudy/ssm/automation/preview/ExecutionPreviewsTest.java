package dev.understudy.ssm.automation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecutionInputs;
import dev.understudy.ssm.model.AutomationExecutionPreview;
import dev.understudy.ssm.model.ExecutionInputs;
import dev.understudy.ssm.model.ExecutionPreview;
import dev.understudy.ssm.model.GetExecutionPreviewInput;
import dev.understudy.ssm.model.GetExecutionPreviewOutput;
import dev.understudy.ssm.model.StartExecutionPreviewInput;
import dev.understudy.ssm.model.StartExecutionPreviewOutput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.model.TargetPreview;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Previews of executions. Source: sheet 2.8. */
class ExecutionPreviewsTest {
    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void aRunbookWithStepsOfEveryKind() {
        new AutomationDesk(bed).create("mixed", """
                schemaVersion: '0.3'
                parameters:
                  Id: {type: 'AWS::EC2::Instance::Id'}
                variables:
                  V: {type: String, default: x}
                mainSteps:
                - {name: hold, action: 'aws:pause', inputs: {}}
                - {name: note, action: 'aws:updateVariable', inputs: {Name: 'variable:V', Value: y}}
                - name: call
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: GetParameter, Name: x}
                - name: each
                  action: aws:loop
                  inputs:
                    Iterators: [a]
                    Steps:
                    - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
    }

    private String start(AutomationExecutionInputs inputs) {
        StartExecutionPreviewOutput answer = bed.call(StartExecutionPreviewInput.builder()
                .documentName("mixed")
                .executionInputs(new ExecutionInputs.Automation(inputs))
                .build());
        return String.valueOf(answer.executionPreviewId());
    }

    private GetExecutionPreviewOutput get(String id) {
        return bed.call(
                GetExecutionPreviewInput.builder().executionPreviewId(id).build());
    }

    private AutomationExecutionPreview preview(AutomationExecutionInputs inputs) {
        GetExecutionPreviewOutput answer = get(start(inputs));
        return ((ExecutionPreview.Automation) Objects.requireNonNull(answer.executionPreview())).value();
    }

    private static AutomationExecutionInputs.Builder over(String... ids) {
        return AutomationExecutionInputs.builder()
                .targetParameterName("Id")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of(ids))
                        .build()));
    }

    @Test
    void stepsAreCountedByTheirImpact() {
        // Given a runbook for one instance [docs]
        AutomationExecutionInputs inputs = AutomationExecutionInputs.builder()
                .parameters(Map.of("Id", List.of("i-0123456789abcdef0")))
                .build();

        // When
        AutomationExecutionPreview preview = preview(inputs);

        // Then
        assertThat(preview.stepPreviews()).isEqualTo(Map.of("NonMutating", 2, "Mutating", 1, "Undetermined", 1));
        assertThat(preview.regions()).containsExactly("us-east-1");
        assertThat(preview.totalAccounts()).isEqualTo(1);
        assertThat(preview.targetPreviews()).isEmpty();
    }

    @Test
    void targetsAreCountedByTheirType() {
        // Given two instances [model]
        AutomationExecutionInputs inputs =
                over("i-0123456789abcdef0", "i-0123456789abcdef1").build();

        // When
        AutomationExecutionPreview preview = preview(inputs);

        // Then
        assertThat(preview.targetPreviews())
                .containsExactly(TargetPreview.builder()
                        .count(2)
                        .targetType("AWS::EC2::Instance")
                        .build());
    }

    @Test
    void accountsRegionsAndTheirTargetsAreAddedUp() {
        // Given two accounts in two regions [model]
        AutomationExecutionInputs inputs = over("i-0123456789abcdef0")
                .targetLocations(List.of(TargetLocation.builder()
                        .accounts(List.of(SsmBed.ACCOUNT, SsmBed.OTHER))
                        .regions(List.of("us-east-1", "eu-west-1"))
                        .build()))
                .build();

        // When
        AutomationExecutionPreview preview = preview(inputs);

        // Then
        assertThat(preview.regions()).containsExactly("us-east-1", "eu-west-1");
        assertThat(preview.totalAccounts()).isEqualTo(2);
        assertThat(preview.targetPreviews()).extracting(TargetPreview::count).containsExactly(4);
    }

    @Test
    void placesWithoutTargetsAreNoTargets() {
        // Given a region, and the parameter of the runbook [inferred]
        AutomationExecutionInputs inputs = AutomationExecutionInputs.builder()
                .parameters(Map.of("Id", List.of("i-0123456789abcdef0")))
                .targetLocations(List.of(
                        TargetLocation.builder().regions(List.of("eu-west-1")).build()))
                .build();

        // When
        AutomationExecutionPreview preview = preview(inputs);

        // Then
        assertThat(preview.targetPreviews()).isEmpty();
        assertThat(preview.regions()).containsExactly("eu-west-1");
    }

    @Test
    void aPreviewIsPendingAndInProgressBeforeItEnds() {
        // Given a lifecycle that shows every state [model]
        bed.kernel().lifecycles().choose(ExecutionPreviews.LIFECYCLE, TransitionPolicy.afterReads(1));
        String id = start(over("i-0123456789abcdef0").build());

        // When
        List<String> seen = List.of(status(id), status(id), status(id), status(id));

        // Then
        assertThat(seen).containsSubsequence("Pending", "InProgress", "Success");
        assertThat(get(id).endedAt()).isEqualTo(bed.now());
    }

    private String status(String id) {
        return get(id).status().wireValue();
    }

    @Test
    void whatTheExecutionWouldRefuseFailsThePreview() {
        // Given no parameter [inferred]
        String id = start(AutomationExecutionInputs.builder().build());

        // When
        GetExecutionPreviewOutput answer = get(id);

        // Then
        assertThat(answer.status().wireValue()).isEqualTo("Failed");
        assertThat(answer.statusMessage()).isEqualTo("Missing required parameter: Id in user inputs.");
    }

    @Test
    void unknownRunbooksAndPreviewsAreRefused() {
        // Given neither [model]
        StartExecutionPreviewInput unknown =
                StartExecutionPreviewInput.builder().documentName("nothing").build();

        // When
        String refusal = bed.refusal(unknown);

        // Then
        assertThat(refusal).startsWith("ValidationException");
        assertThat(bed.refusal(GetExecutionPreviewInput.builder()
                        .executionPreviewId("0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f")
                        .build()))
                .startsWith("ResourceNotFoundException");
    }
}
