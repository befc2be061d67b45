package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions of services that are not here: their outputs, and the inputs that they refuse. Source: sheet 10.3. */
class StandInsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private StepExecution run(String action, String inputs, String options) {
        desk.create("book", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: work, action: '%s', inputs: %s %s}
                """.formatted(action, inputs, options));
        return step(desk.run("book", Map.of()), "work");
    }

    @ParameterizedTest
    @CsvSource({
        // [recorded]
        "aws:createImage, '{InstanceId: i-1, ImageName: n}', ImageId ImageState OutputPayload",
        // [recorded]: no OutputPayload
        "aws:changeInstanceState, '{InstanceIds: [i-1, i-2], DesiredState: running}', InstanceStates",
        // the others [docs]
        "aws:copyImage, '{SourceRegion: r, SourceImageId: a, ImageName: n}', ImageId ImageState OutputPayload",
        "aws:runInstances, '{ImageId: a, MaxInstanceCount: 3}', InstanceIds InstanceStates OutputPayload",
        "aws:createStack, '{StackName: s, TemplateURL: u}', OutputPayload StackId StackStatus StackStatusReason",
        "aws:deleteStack, '{StackName: s}', ''",
        "aws:deleteImage, '{ImageId: a}', ''",
        "aws:createTags, '{ResourceIds: [i-1, i-2], Tags: []}', ''",
        "aws:executeStateMachine, '{stateMachineArn: \"arn:aws:states:r:1:stateMachine:m\", name: n}',"
                + " OutputPayload executionArn input name output startDate stateMachineArn status stopDate"
    })
    void haveTheOutputsOfTheirAction(String action, String inputs, String outputs) {
        // When
        StepExecution work = run(action, inputs, "");

        // Then
        assertThat(work.stepStatus().wireValue()).isEqualTo("Success");
        assertThat(String.join(" ", work.outputs().keySet().stream().sorted().toList()))
                .isEqualTo(outputs);
    }

    @Test
    void haveOneStateForEachInstance() {
        // When [recorded]
        StepExecution work = run("aws:changeInstanceState", "{InstanceIds: [i-1, i-2], DesiredState: stopped}", "");

        // Then
        assertThat(work.outputs()).isEqualTo(Map.of("InstanceStates", List.of("stopped", "stopped")));
        assertThat(work.inputs())
                .containsEntry("DesiredState", "\"stopped\"")
                .containsEntry("InstanceIds", "[\"i-1\",\"i-2\"]");
    }

    @Test
    void showThatImagesAreMadeWithAReboot() {
        // When [recorded]
        StepExecution work = run("aws:createImage", "{InstanceId: i-1, ImageName: n}", "");

        // Then
        assertThat(work.inputs()).containsEntry("NoReboot", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "aws:changeInstanceState, '{InstanceIds: [i-1], DesiredState: Stopped}', DesiredState",
        "aws:changeInstanceState, '{InstanceIds: [], DesiredState: stopped}', InstanceIds",
        "aws:runInstances, '{ImageId: a, MinInstanceCount: 2}', MinInstanceCount",
        "aws:createTags, '{ResourceIds: [a, b], Tags: [], ResourceType: Parameter}', one id",
        "aws:createTags, '{ResourceIds: [a], Tags: [], ResourceType: Bucket}', ResourceType",
        "aws:createStack, '{StackName: s}', TemplateBody",
        "aws:createStack, '{StackName: s, TemplateURL: u, DisableRollback: true, OnFailure: DELETE}', exclude",
        "aws:createStack, '{StackName: s, TemplateURL: u, StackPolicyBody: b, StackPolicyURL: v}', exclude",
        "aws:createStack, '{StackName: s, TemplateURL: u, TimeoutInMinutes: 0}', TimeoutInMinutes",
        "aws:createStack, '{StackName: s, TemplateURL: u, NotificationARNs: [a, b, c, d, e, f]}', NotificationARNs",
        "aws:createStack, '{StackName: s, TemplateURL: u, Tags: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}', Tags",
    })
    void refuseInputsThatTheirActionDoesNot(String action, String inputs, String reason) {
        // When
        StepExecution work = run(action, inputs, "");

        // Then
        assertThat(work.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(work.failureMessage()).contains("validating and resolving the step inputs", reason);
    }

    // The first two: sheet 6 [docs], types are static; the others: docs of the actions
    @ParameterizedTest
    @CsvSource({
        "aws:changeInstanceState, '{InstanceIds: 5, DesiredState: stopped}', InstanceIds is not of type StringList",
        "aws:createImage, '{InstanceId: i-1, ImageName: n, NoReboot: perhaps}', NoReboot is not of type Boolean",
        "aws:changeInstanceState, '{InstanceIds: [i-1], DesiredState: [stopped, running]}', DesiredState is not of type",
        "aws:runInstances, '{ImageId: a, MaxInstanceCount: many}', MaxInstanceCount is not of type Integer",
        "aws:runInstances, '{ImageId: a, MaxInstanceCount: 4294967297}', MaxInstanceCount is not of type Integer",
        "aws:runInstances, '{ImageId: a, MaxInstanceCount: \"4294967297\"}', MaxInstanceCount is not of type Integer",
        "aws:runInstances, '{ImageId: a, UserData: \"#!\"}', UserData",
        "aws:runInstances, '{ImageId: a, InstanceInitiatedShutdownBehavior: sleep}', InstanceInitiatedShutdownBehavior",
        "aws:runInstances, '{ImageId: a, IamInstanceProfileArn: a, IamInstanceProfileName: b}', exclude",
        "aws:runInstances, '{ImageId: a, TagSpecifications: {a: b}}', TagSpecifications is not of type MapList",
        "aws:createImage, '{InstanceId: [i-1, i-2], ImageName: n}', InstanceId is not of type String",
        "aws:copyImage, '{SourceRegion: r, SourceImageId: a, ImageName: n, KmsKeyId: k}', KmsKeyId",
        "aws:createStack, '{StackName: 1s, TemplateURL: u}', StackName",
        "aws:createStack, '{StackName: s, TemplateURL: u, OnFailure: STOP}', OnFailure",
        "aws:createStack, '{StackName: s, TemplateURL: u, Capabilities: [ALL]}', Capabilities",
        "aws:createStack, '{StackName: s, TemplateURL: u, ClientRequestToken: -t}', ClientRequestToken",
        "aws:createStack, '{StackName: s, TemplateURL: u, RoleARN: short}', RoleARN",
        "aws:deleteStack, '{StackName: s, RetainResources: {a: b}}', RetainResources is not of type StringList",
        "aws:createTags, '{ResourceIds: [i-1], Tags: {a: b}}', Tags is not of type MapList",
        "aws:executeStateMachine, '{stateMachineArn: m}', stateMachineArn",
        "aws:executeStateMachine, '{stateMachineArn: \"arn:aws:states:r:1:stateMachine:m\", name: a b}', name is not",
        "aws:executeStateMachine, '{stateMachineArn: \"arn:aws:states:r:1:stateMachine:m\", input: \"{no\"}', JSON",
    })
    void wrongInputsFailHoweverTheStepIsScripted(String action, String inputs, String reason) {
        // Given
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step").name("book/work").succeeds());

        // When
        StepExecution work = run(action, inputs, "");

        // Then
        assertThat(work.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(work.failureMessage()).contains("validating and resolving the step inputs", reason);
    }

    @Test
    void aStateMachineStopsWhenItsStepEnds() {
        // Given [docs]: it waits for a terminal state
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .name("book/work")
                        .after(Duration.ofSeconds(30))
                        .succeeds());

        // When
        StepExecution work = run(
                "aws:executeStateMachine",
                "{stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:m', input: '{\"a\": 1}'}",
                "");

        // Then
        assertThat(work.outputs())
                .containsEntry("startDate", List.of("2030-01-01T00:00:05Z"))
                .containsEntry("stopDate", List.of("2030-01-01T00:00:35Z"))
                .containsEntry("input", List.of("{\"a\": 1}"))
                .containsEntry("status", List.of("SUCCEEDED"));
    }

    @ParameterizedTest
    @CsvSource({
        "aws:changeInstanceState, '{InstanceIds: [i-1], DesiredState: stopped}'",
        "aws:runInstances, '{ImageId: ami-1}'",
        "aws:createImage, '{InstanceId: i-1, ImageName: n}'",
        "aws:copyImage, '{SourceRegion: r, SourceImageId: a, ImageName: n}'",
        "aws:createStack, '{StackName: s, TemplateURL: u}'",
        "aws:deleteStack, '{StackName: s}'",
        "aws:executeStateMachine, '{stateMachineArn: \"arn:aws:states:r:1:stateMachine:m\"}'",
    })
    void takeAnHourAtMostUnlessTheStepSaysMore(String action, String inputs) {
        // Given [docs]
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .name("book/work")
                        .after(Duration.ofHours(2))
                        .succeeds());
        run(action, inputs, "");

        // When
        bed.advance(Duration.ofHours(3));

        // Then
        DescribeAutomationExecutionsOutput answer =
                bed.call(DescribeAutomationExecutionsInput.builder().build());
        AutomationExecutionMetadata execution =
                answer.automationExecutionMetadataList().get(0);
        assertThat(execution.automationExecutionStatus()).isEqualTo(AutomationExecutionStatus.TIMED_OUT);
        assertThat(Duration.between(execution.executionStartTime(), execution.executionEndTime()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void wantATokenForAStackThatMayBeTriedAgain() {
        // When [docs]
        StepExecution work = run("aws:createStack", "{StackName: s, TemplateURL: u}", ", maxAttempts: 2");

        // Then
        assertThat(work.failureMessage()).contains("ClientRequestToken is needed");
    }

    @Test
    void wantACapabilityForRoles() {
        // When [docs]
        StepExecution work =
                run("aws:createStack", "{StackName: s, TemplateBody: 'R: {Type: \"AWS::IAM::Role\"}'}", "");

        // Then
        assertThat(work.failureMessage())
                .contains("An error occurred (InsufficientCapabilitiesException) when calling the CreateStack"
                        + " operation");
    }

    @Test
    void tagResourcesOfSystemsManagerInTruth() {
        // Given
        Requests.put(bed, Requests.string("/tagged", "v"));

        // When [docs]
        StepExecution work = run(
                "aws:createTags",
                "{ResourceType: Parameter, ResourceIds: [/tagged], Tags: [{Key: team, Value: a}]}",
                "");

        // Then
        ListTagsForResourceOutput tags = bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.PARAMETER)
                .resourceId("/tagged")
                .build());
        assertThat(work.stepStatus().wireValue()).isEqualTo("Success");
        assertThat(tags.tagList()).singleElement().satisfies(tag -> {
            assertThat(tag.key()).isEqualTo("team");
            assertThat(tag.value()).isEqualTo("a");
        });
    }

    @Test
    void failIfThereIsNothingToTag() {
        // When
        StepExecution work = run(
                "aws:createTags", "{ResourceType: Parameter, ResourceIds: [/none], Tags: [{Key: team, Value: a}]}", "");

        // Then
        assertThat(work.failureMessage())
                .contains("An error occurred (InvalidResourceId) when calling the" + " AddTagsToResource operation");
    }
}
