package dev.understudy.ssm.document;

import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.CommandDesk.NODE;
import static dev.understudy.ssm.fixture.DocumentRequests.described;
import static dev.understudy.ssm.fixture.DocumentRequests.get;
import static dev.understudy.ssm.fixture.DocumentRequests.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.CommandDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.DocumentDescription;
import dev.understudy.ssm.model.DocumentParameter;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StepExecution;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runbooks that AWS publishes. Source: sheet SSM automation 15, and the pages of the runbooks in AWS's Systems Manager
 * Automation runbook reference.
 */
class PublishedRunbooksTest {
    private final SsmBed bed = new SsmBed();

    /** Runbooks with all their inputs but the role: a star marks those that have to be given, others may have a default. */
    private static final String RUNBOOKS = """
            AWS-StartEC2Instance                    | InstanceId*
            AWS-StopEC2Instance                     | InstanceId*
            AWS-RestartEC2Instance                  | InstanceId*
            AWS-TerminateEC2Instance                | InstanceId*
            AWS-StartEC2InstanceWithApproval        | InstanceId* Approvers* SNSTopicArn*
            AWS-StopEC2InstanceWithApproval         | InstanceId* Approvers* SNSTopicArn*
            AWS-RestartEC2InstanceWithApproval      | InstanceId* Approvers* SNSTopicArn*
            AWS-TerminateEC2InstanceWithApproval    | InstanceId* Approvers* SNSTopicArn*
            AWS-CreateImage                         | InstanceId* NoReboot=false
            AWS-DeleteImage                         | ImageId*
            AWS-CreateSnapshot                      | VolumeId* Description
            AWS-DeleteSnapshot                      | SnapshotId*
            AWS-CopySnapshot                        | SnapshotId* SourceRegion* Description
            AWS-AttachEBSVolume                     | Device* InstanceId* VolumeId*
            AWS-DetachEBSVolume                     | VolumeId* LambdaAssumeRole
            AWS-DeleteEbsVolumeSnapshots            | VolumeId* RetentionCount=10 RetentionDays LambdaAssumeRole
            AWS-ResizeInstance                      | InstanceId* InstanceType*
            AWS-StartRdsInstance                    | InstanceId*
            AWS-StopRdsInstance                     | InstanceId*
            AWS-RebootRdsInstance                   | InstanceId*
            AWS-CreateRdsSnapshot                   | DBInstanceIdentifier* DBSnapshotIdentifier InstanceTags SnapshotTags
            AWS-DeleteCloudFormationStack           | StackNameOrId*
            AWS-PublishSNSNotification              | TopicArn* Message*
            AWS-ReleaseElasticIP                    | AllocationId*
            AWS-DisablePublicAccessForSecurityGroup | GroupId* IpAddressToBlock=0.0.0.0/0
            AWS-ConfigureS3BucketLogging            | BucketName* TargetBucket* TargetPrefix=/ GrantedPermission* GranteeType* GranteeEmailAddress GranteeId GranteeUri
            AWS-ConfigureS3BucketVersioning         | BucketName* VersioningState=Enabled
            AWS-EnableS3BucketEncryption            | BucketName* SSEAlgorithm=AES256
            AWS-DisableS3BucketPublicReadWrite      | S3BucketName*
            AWS-CreateDynamoDBBackup                | TableName* BackupName* LambdaAssumeRole
            AWS-DeleteDynamoDbBackup                | BackupArn*
            AWS-AttachIAMToInstance                 | InstanceId* RoleName* ForceReplace=true
            AWS-ASGEnterStandby                     | InstanceId* LambdaRoleArn
            AWS-ASGExitStandby                      | InstanceId* LambdaRoleArn
            AWS-UpdateLinuxAmi                      | SourceAmiId* InstanceIamRole IamInstanceProfileName=ManagedInstanceProfile InstanceType=t2.micro TargetAmiName ExcludePackages=none IncludePackages=all PreUpdateScript=none PostUpdateScript=none SecurityGroupIds SubnetId MetadataOptions
            AWS-UpdateWindowsAmi                    | SourceAmiId* InstanceIamRole IamInstanceProfileName=ManagedInstanceProfile InstanceType=t2.medium TargetAmiName Categories SeverityLevels IncludeKbs ExcludeKbs PublishedDateAfter PublishedDateBefore PublishedDaysOld PreUpdateScript PostUpdateScript SecurityGroupIds SubnetId MetadataOptions
            AWS-CreateManagedLinuxInstance          | AmiId* KeyPairName* InstanceType=t2.medium RoleName=SSMManagedInstanceProfileRole GroupName=SSMSecurityGroupForLinuxInstances RemoteAccessCidr=0.0.0.0/0 VpcId=Default SubnetId=Default StackName HttpTokens=optional
            AWS-CreateManagedWindowsInstance        | AmiId* KeyPairName* InstanceType=t2.medium RoleName=SSMManagedInstanceProfileRole GroupName=SSMSecurityGroupForLinuxInstances RemoteAccessCidr=0.0.0.0/0 VpcId=Default SubnetId=Default StackName HttpTokens=optional
            AWS-PatchInstanceWithRollback           | InstanceId* ReportS3Bucket LambdaAssumeRole
            AWS-EnableCloudTrail                    | S3BucketName* TrailName*
            AWS-SetupInventory                      | InstanceIds=* Schedule Applications=Enabled AwsComponents=Enabled CustomInventory=Enabled InstanceDetailedInformation=Enabled NetworkConfig=Enabled Services=Enabled WindowsRoles=Enabled WindowsUpdates=Enabled Files WindowsRegistry AssociatedDocName=AWS-GatherSoftwareInventory AssociationName=Inventory-Association AssocWaitTime=PT5M OutputS3BucketName OutputS3KeyPrefix OutputS3Region LambdaAssumeRole
            AWS-RunPacker                           | TemplateS3BucketName* TemplateFileName* Mode* Force=false
            AWS-CreateJiraIssue                     | JiraURL* JiraUsername* SSMParameterName* ProjectKey* IssueTypeName* IssueSummary* IssueDescription* PriorityName AssigneeName DueDate LambdaAssumeRole
            AWS-CreateServiceNowIncident            | ServiceNowInstanceURL* ServiceNowInstanceUsername* ServiceNowInstancePassword* ShortDescription* Description* Impact=Low Category=None Subcategory=None
            AWS-ExportOpsDataToS3                   | columnFields* s3BucketName* snsTopicArn* snsSuccessMessage filters resultAttribute syncName
            AWS-HelloWorld                          | ''
            """;

    // Source: sheet 15 [docs]
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RUNBOOKS)
    void runbooksTakeTheirInputsAndARole(String name, String inputs) {
        // When
        DocumentDescription document = described(bed, name);

        // Then
        assertThat(document.owner()).isEqualTo("Amazon");
        assertThat(document.documentType()).isEqualTo(DocumentType.AUTOMATION);
        assertThat(document.documentVersion()).isEqualTo("1");
        assertThat(document.schemaVersion()).isEqualTo("0.3");
        Map<String, DocumentParameter> parameters = document.parameters().stream()
                .collect(Collectors.toMap(parameter -> String.valueOf(parameter.name()), Function.identity()));
        assertThat(parameters.get("AutomationAssumeRole").defaultValue()).isEmpty();
        assertThat(parameters).hasSize(1 + words(inputs).size());
        for (String input : words(inputs)) {
            List<String> parts = List.of(input.split("[*]$|=", 2));
            DocumentParameter parameter = parameters.get(parts.get(0));
            assertThat(parameter).as(input).isNotNull();
            assertThat(parameter.defaultValue() == null).as(input).isEqualTo(input.matches(".*[^=][*]"));
            assertThat(input)
                    .satisfiesAnyOf(
                            any -> assertThat(any).doesNotContain("="),
                            any -> assertThat(parameter.defaultValue()).isEqualTo(parts.get(1)));
        }
    }

    // Source: sheet 15 [docs]
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RUNBOOKS)
    void stepsUseAllInputs(String name, String inputs) {
        // When
        String content = String.valueOf(read(bed, get(name)).content());

        // Then
        for (String input : words(inputs)) {
            assertThat(content).contains("{{ " + input.split("[*=]", -1)[0] + " }}");
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RUNBOOKS)
    void runbooksRunToTheirEnd(String name, String inputs) {
        // Given a node, for those that send commands
        new CommandDesk(bed).nodes(NODE);
        AutomationDesk desk = new AutomationDesk(bed);
        String id = desk.start(name, given(words(inputs)));

        // When
        approve(desk.get(id));
        bed.advance(Duration.ofHours(1));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(execution.failureMessage()).isNull();
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(execution.outputs().values().toString().replace("RestoreFromSnapshot", ""))
                .satisfiesAnyOf(
                        outputs -> assertThat(outputs).doesNotContain("No output available"),
                        outputs -> assertThat(name).isEqualTo("AWS-PatchInstanceWithRollback"));
    }

    /** Something for each input of a runbook that has to be given. */
    static Map<String, List<String>> required(String runbook) {
        return given(words(RUNBOOKS.lines()
                .map(line -> line.split("[|]", 2))
                .filter(columns -> columns[0].strip().equals(runbook))
                .map(columns -> columns[1].strip())
                .collect(MoreCollectors.onlyElement())));
    }

    /** Something for each input that has to be given. */
    private static Map<String, List<String>> given(List<String> inputs) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String input : inputs) {
            if (input.endsWith("*") && !input.contains("=")) {
                String name = input.substring(0, input.length() - 1);
                parameters.put(
                        name,
                        List.of(
                                switch (name) {
                                    case "InstanceId" -> NODE;
                                    case "SNSTopicArn" -> "arn:aws:sns:us-east-1:111122223333:AutomationTopic";
                                    case "Mode" -> "Build";
                                    case "SourceAmiId" -> "ami-0123456789abcdef0";
                                    case "GrantedPermission" -> "READ";
                                    case "GranteeType" -> "Group";
                                    default -> "some-" + name;
                                }));
            }
        }
        return parameters;
    }

    private void approve(AutomationExecution execution) {
        if (status(execution).equals("Waiting")) {
            bed.call(AutomationDesk.signal(execution.automationExecutionId(), SignalType.APPROVE, Map.of()));
        }
    }

    @Test
    void whoeverScriptsAStepOfARunbookOfAwsHasTheirWay() {
        // Given
        AutomationDesk desk = new AutomationDesk(bed);
        bed.kernel()
                .outcomes()
                .script(OutcomeRule.of("ssm.automation-step")
                        .name("AWS-CreateSnapshot/createSnapshot")
                        .fails("no such volume"));

        // When
        AutomationExecution execution = desk.run("AWS-CreateSnapshot", Map.of("VolumeId", List.of("vol-1")));

        // Then
        assertThat(execution.failureMessage()).contains("no such volume");
    }

    @Test
    void aRunbookOfSomebodyElseFailsWithoutTheServicesItCalls() {
        // Given
        AutomationDesk desk = new AutomationDesk(bed).create("mine", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: createSnapshot, action: 'aws:executeAwsApi', inputs: {Service: ec2, Api: CreateSnapshot, VolumeId: v}}
                """);

        // When
        AutomationExecution execution = desk.run("mine", Map.of());

        // Then
        assertThat(execution.failureMessage()).contains("no target is mapped to service:ec2");
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
