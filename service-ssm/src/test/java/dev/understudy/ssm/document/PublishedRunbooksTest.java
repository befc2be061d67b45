package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.StepExecution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runbooks that AWS publishes. Source: sheet SSM automation 15. */
class PublishedRunbooksTest {
    private final SsmBed bed = new SsmBed();

    // Source: sheet 15 [docs]
    @ParameterizedTest
    @CsvSource({
        "AWS-StopEC2Instance, InstanceId",
        "AWS-StartEC2InstanceWithApproval, InstanceId Approvers SNSTopicArn",
        "AWS-CreateImage, InstanceId NoReboot",
        "AWS-CopySnapshot, SnapshotId SourceRegion Description",
        "AWS-ResizeInstance, InstanceId InstanceType",
        "AWS-ConfigureS3BucketVersioning, BucketName VersioningState",
        "AWS-AttachIAMToInstance, InstanceId RoleName ForceReplace",
        "AWS-HelloWorld, ''",
    })
    void runbooksTakeTheirInputsAndARole(String name, String parameters) {
        // Given a runbook of AWS
        String expected = (parameters + " AutomationAssumeRole").strip();

        // When
        DocumentDescription document = described(bed, name);

        // Then
        assertThat(document.owner()).isEqualTo("Amazon");
        assertThat(document.documentType()).isEqualTo(DocumentType.AUTOMATION);
        assertThat(document.documentVersion()).isEqualTo("1");
        assertThat(document.parameters())
                .extracting(DocumentParameter::name)
                .containsExactlyInAnyOrder(expected.split(" ", -1));
    }

    @Test
    void aRunbookOfAwsRuns() {
        // Given AWS-StopEC2Instance, whose steps are recorded
        AutomationDesk desk = new AutomationDesk(bed);

        // When
        AutomationExecution execution =
                desk.run("AWS-StopEC2Instance", Map.of("InstanceId", List.of("i-0123456789abcdef0")));

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(steps(execution)).isEqualTo("Success, Success");
        assertThat(execution.stepExecutions())
                .extracting(StepExecution::stepName)
                .containsExactly("stopInstances", "forceStopInstances");
        assertThat(execution.parameters()).containsEntry("AutomationAssumeRole", List.of(""));
    }

    @Test
    void theSampleTemplateAsksBeforeItSaysHello() {
        // Given the change template of AWS
        String name = "AWS-HelloWorldChangeTemplate";

        // When
        DocumentDescription document = described(bed, name);

        // Then
        assertThat(document.documentType()).isEqualTo(DocumentType.AUTOMATION_CHANGE_TEMPLATE);
    }
}
