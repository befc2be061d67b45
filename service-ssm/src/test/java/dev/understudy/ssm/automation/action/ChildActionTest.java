package dev.understudy.ssm.automation.action;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DocumentPermissionType;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.ModifyDocumentPermissionInput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.StartAutomationExecutionOutput;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.StopType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code aws:executeAutomation} with all of its inputs, and runbooks of other accounts. Source: sheet 10.1 and 12. */
class ChildActionTest {
    private static final String READING = """
            schemaVersion: '0.3'
            parameters: {P: {type: String}}
            outputs: [read.Value]
            mainSteps:
            - name: read
              action: aws:executeAwsApi
              inputs: {Service: ssm, Api: GetParameter, Name: '{{ P }}'}
              outputs: [{Name: Value, Selector: $.Parameter.Value, Type: String}]
            """;

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private AutomationExecution run(String inputs) {
        Requests.put(bed, Requests.string("/ok1", "1"));
        Requests.put(bed, Requests.string("/ok2", "2"));
        desk.create("reading", READING);
        desk.create("parent", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: call, action: 'aws:executeAutomation', inputs: {DocumentName: reading, %s}}
                """.formatted(inputs));
        return desk.run("parent", Map.of());
    }

    private AutomationExecution child(AutomationExecution parent) {
        return desk.get(Objects.requireNonNull(step(parent, "call").outputs().get("ExecutionId"))
                .get(0));
    }

    @Test
    void aChildMayHaveAChildForEachTarget() {
        // When [docs]
        AutomationExecution parent = run("TargetParameterName: P, Targets: [{Key: ParameterValues, Values: [/ok1,"
                + " /ok2]}], MaxConcurrency: 1, MaxErrors: '0'");

        // Then
        AutomationExecution child = child(parent);
        assertThat(status(parent)).isEqualTo("Success");
        assertThat(child.parentAutomationExecutionId()).isEqualTo(parent.automationExecutionId());
        assertThat(child.resolvedTargets().parameterValues()).containsExactly("/ok1", "/ok2");
        assertThat(child.maxConcurrency()).isEqualTo("1");
        assertThat(steps(child)).isEqualTo("Success, Success");
        assertThat(step(parent, "call").outputs()).containsEntry("Status", List.of("Success"));
    }

    @Test
    void tooManyErrorsOfItsChildrenFailTheStep() {
        // When [model]
        AutomationExecution parent = run("TargetParameterName: P, Targets: [{Key: ParameterValues, Values: [/bad, /ok1,"
                + " /ok2]}], MaxConcurrency: 1, MaxErrors: 0");

        // Then
        StepExecution call = step(parent, "call");
        assertThat(call.stepStatus().wireValue()).isEqualTo("Failed");
        assertThat(call.failureMessage())
                .startsWith("Step fails when it is Execution complete: verified. Failed to run automation with"
                        + " executionId: ")
                .contains(" Failed : {Status=[Failed], Output=[], ExecutionId=[");
        assertThat(status(parent)).isEqualTo("Failed");
    }

    @Test
    void aChildMayHaveAChildForEachMap() {
        // When [docs]
        AutomationExecution parent = run("TargetMaps: [{P: [/ok1]}, {P: [/ok2]}]");

        // Then
        assertThat(child(parent).targetMaps())
                .containsExactly(Map.of("P", List.of("/ok1")), Map.of("P", List.of("/ok2")));
        assertThat(steps(child(parent))).isEqualTo("Success, Success");
    }

    @Test
    void aChildMayRunInOtherRegions() {
        // When [docs]
        AutomationExecution parent = run("RuntimeParameters: {P: /ok1}, TargetLocations: [{Accounts: ['"
                + SsmBed.ACCOUNT + "'], Regions: [us-east-1, eu-west-1], TargetLocationMaxErrors: '1'}]");

        // Then /ok1 is known in one of the regions only
        AutomationExecution child = child(parent);
        assertThat(steps(child)).isEqualTo("Success, Failed");
        assertThat(child.progressCounters().successSteps()).isEqualTo(1);
        assertThat(status(parent)).isEqualTo("Success");
    }

    @Test
    void aChildIsTagged() {
        // When [docs]
        AutomationExecution parent = run("RuntimeParameters: {P: [/ok1]}, Tags: [{Key: team, Value: a}]");

        // Then
        ListTagsForResourceOutput tags = bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.AUTOMATION)
                .resourceId(child(parent).automationExecutionId())
                .build());
        assertThat(tags.tagList())
                .singleElement()
                .satisfies(tag -> assertThat(tag.key()).isEqualTo("team"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Targets: [{Key: ParameterValues, Values: [/ok1]}]', InvalidAutomationExecutionParametersException",
        "'TargetParameterName: P, Targets: [{Key: Colour, Values: [x]}]',"
                + " InvalidAutomationExecutionParametersException",
        "'RuntimeParameters: {P: /ok1}, MaxConcurrency: many', ValidationException",
        "'RuntimeParameters: {P: /ok1}, DocumentVersion: ''9''', AutomationDefinitionVersionNotFoundException",
        "'RuntimeParameters: {Q: /ok1}', InvalidAutomationExecutionParametersException",
    })
    void whatNoExecutionCouldStartWithFailsTheStep(String inputs, String code) {
        // When [inferred: the same rules as StartAutomationExecution]
        AutomationExecution parent = run(inputs);

        // Then
        assertThat(step(parent, "call").failureMessage())
                .contains("An error occurred (" + code + ") when calling the StartAutomationExecution operation");
    }

    @Test
    void aCancelledExecutionCancelsChildrenOfItsChildren() {
        // Given
        desk.create("waiting", """
                schemaVersion: '0.3'
                parameters: {P: {type: String}}
                mainSteps: [{name: hold, action: 'aws:pause', inputs: {}}]
                """);
        desk.create("parent", """
                schemaVersion: '0.3'
                mainSteps:
                - name: call
                  action: aws:executeAutomation
                  inputs:
                    DocumentName: waiting
                    TargetParameterName: P
                    Targets: [{Key: ParameterValues, Values: [a, b]}]
                """);
        String id = desk.start("parent", Map.of());

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(bed.events("EC2 Automation Execution Status-change Notification"))
                .filteredOn(event -> event.detail().path("Status").asText().equals("Cancelled"))
                .hasSize(4);
    }

    private String share() {
        bed.callAs(SsmBed.OTHER, SsmBed.REGION, AutomationDesk.document("shared", READING));
        bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                ModifyDocumentPermissionInput.builder()
                        .name("shared")
                        .permissionType(DocumentPermissionType.SHARE)
                        .accountIdsToAdd(List.of(SsmBed.ACCOUNT))
                        .build());
        Requests.put(bed, Requests.string("/ok1", "mine"));
        return "arn:aws:ssm:us-east-1:" + SsmBed.OTHER + ":document/shared";
    }

    @Test
    void aRunbookOfAnotherAccountRunsByItsArn() {
        // Given [model]
        String arn = share();

        // When
        AutomationExecution execution = desk.run(arn, Map.of("P", List.of("/ok1")));

        // Then it works in the caller's account
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(execution.outputs()).containsEntry("read.Value", List.of("mine"));
        assertThat(execution.documentName()).isEqualTo(arn);
        assertThat(bed.events("EC2 Automation Execution Status-change Notification")
                        .get(0)
                        .resources())
                .contains("arn:aws:ssm:us-east-1:" + SsmBed.OTHER + ":automation-definition/shared:1");
    }

    @Test
    void aStepRunsARunbookOfAnotherAccountByItsArn() {
        // Given [docs]
        String arn = share();
        desk.create("parent", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: call, action: 'aws:executeAutomation', inputs: {DocumentName: '%s', RuntimeParameters: {P: /ok1}}}
                """.formatted(arn));

        // When
        AutomationExecution execution = desk.run("parent", Map.of());

        // Then
        assertThat(step(execution, "call").outputs()).containsEntry("Output", List.of("mine"));
    }

    @Test
    void aRunbookThatIsNotSharedIsNotFound() {
        // Given
        bed.callAs(SsmBed.OTHER, SsmBed.REGION, AutomationDesk.document("private", READING));

        // When
        String refusal = bed.refusal(
                starting("arn:aws:ssm:us-east-1:" + SsmBed.OTHER + ":document/private", Map.of("P", List.of("x")))
                        .build());

        // Then
        assertThat(refusal).startsWith("AutomationDefinitionNotFoundException");
    }

    @Test
    void aTokenCountsForSharedRunbooksToo() {
        // Given [model]
        String arn = share();
        String token = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
        StartAutomationExecutionOutput first = bed.call(
                starting(arn, Map.of("P", List.of("/ok1"))).clientToken(token).build());

        // When
        StartAutomationExecutionOutput second = bed.call(
                starting(arn, Map.of("P", List.of("/ok1"))).clientToken(token).build());

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aRunbookThatRunsItselfEndsAfterFiveLevels() {
        // Given: "up to a maximum of five levels below the top-level parent" [docs, quotas of Automation]
        desk.create("mirror", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: again, action: 'aws:executeAutomation', inputs: {DocumentName: mirror}}
                """);

        // When
        AutomationExecution execution = desk.run("mirror", Map.of());

        // Then
        int levels = 0;
        List<AutomationExecutionMetadata> children = desk.children(execution.automationExecutionId());
        while (!children.isEmpty()) {
            levels++;
            children = desk.children(children.get(0).automationExecutionId());
        }
        assertThat(levels).isEqualTo(5);
        assertThat(status(execution)).isEqualTo("Failed");
    }
}
