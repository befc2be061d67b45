package dev.understudy.ssm.document;

import static dev.understudy.ssm.document.PublishedRunbooksTest.required;
import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What runbooks of AWS do with their inputs. Source: the pages of the runbooks in AWS's Systems Manager Automation runbook
 * reference [docs].
 */
class PublishedRunbookInputsTest {
    private final SsmBed bed = new SsmBed();

    @ParameterizedTest
    @CsvSource({
        "AWS-ConfigureS3BucketLogging, GrantedPermission, WRITE_ACP",
        "AWS-ConfigureS3BucketLogging, GranteeType, User",
        "AWS-CreateManagedLinuxInstance, HttpTokens, none",
        "AWS-CreateManagedWindowsInstance, HttpTokens, none",
        "AWS-UpdateLinuxAmi, SourceAmiId, image",
        "AWS-UpdateLinuxAmi, SecurityGroupIds, group",
        "AWS-UpdateLinuxAmi, SubnetId, net",
        "AWS-UpdateLinuxAmi, PreUpdateScript, ftp://example.com/x",
        "AWS-UpdateLinuxAmi, PostUpdateScript, ls",
        "AWS-UpdateLinuxAmi, IncludePackages, a;b",
        "AWS-UpdateLinuxAmi, ExcludePackages, $(b)",
        "AWS-UpdateLinuxAmi, InstanceType, T2",
        "AWS-UpdateLinuxAmi, IamInstanceProfileName, a/b",
        "AWS-UpdateLinuxAmi, TargetAmiName, ab"
    })
    void inputsAreOfTheFormThatAwsAsksFor(String name, String input, String value) {
        // Given
        Map<String, List<String>> parameters = required(name);
        parameters.put(input, List.of(value));

        // When
        String refusal = bed.refusal(starting(name, parameters).build());

        // Then
        assertThat(refusal)
                .startsWith("InvalidAutomationExecutionParametersException")
                .contains(input);
    }

    @ParameterizedTest
    @CsvSource({
        "CanonicalUser, putLoggingForUser, '\"Type\":\"CanonicalUser\",\"ID\":\"id\"'",
        "AmazonCustomerByEmail, putLoggingForAddress, '\"Type\":\"AmazonCustomerByEmail\",\"EmailAddress\":\"a@example.com\"'",
        "Group, putLoggingForGroup, '\"Type\":\"Group\",\"URI\":\"urn:group\"'"
    })
    void logsAreGrantedToTheGranteeOfTheGivenType(String type, String step, String grantee) {
        // Given
        Map<String, List<String>> parameters = Map.of(
                "BucketName", List.of("busy"),
                "TargetBucket", List.of("logs"),
                "GrantedPermission", List.of("READ"),
                "GranteeType", List.of(type),
                "GranteeId", List.of("id"),
                "GranteeEmailAddress", List.of("a@example.com"),
                "GranteeUri", List.of("urn:group"));

        // When
        AutomationExecution execution = new AutomationDesk(bed).run("AWS-ConfigureS3BucketLogging", parameters);

        // Then
        assertThat(status(execution)).isEqualTo("Success");
        assertThat(step(execution, step).inputs().get("BucketLoggingStatus"))
                .contains("{\"Grantee\":{" + grantee + "},\"Permission\":\"READ\"}");
    }

    @ParameterizedTest
    @CsvSource({"AWS-UpdateWindowsAmi, PreUpdateScript, preUpdate", "AWS-UpdateWindowsAmi, PostUpdateScript, postUpdate"
    })
    void scriptsRunOnlyIfThereAreAny(String name, String input, String step) {
        // Given
        AutomationDesk desk = new AutomationDesk(bed);
        AutomationExecution without = desk.run(name, required(name));

        // When
        Map<String, List<String>> parameters = required(name);
        parameters.put(input, List.of("Get-Date"));
        AutomationExecution with = desk.run(name, parameters);

        // Then
        assertThat(statusOf(without, step)).isEqualTo("Pending");
        assertThat(statusOf(with, step)).isEqualTo("Success");
        assertThat(step(with, step).inputs().get("Parameters")).contains("Get-Date");
    }

    private static String statusOf(AutomationExecution execution, String step) {
        return Objects.requireNonNull(step(execution, step).stepStatus()).wireValue();
    }

    // Source: page of the runbook: the default is CreateManagedInstanceStack and the id of the execution [docs]
    @Test
    void theStackOfAManagedInstanceIsNamedForTheExecution() {
        // When
        String name = "AWS-CreateManagedWindowsInstance";
        AutomationExecution execution = new AutomationDesk(bed).run(name, required(name));

        // Then
        assertThat(execution.parameters())
                .containsEntry("StackName", List.of("CreateManagedInstanceStack" + execution.automationExecutionId()));
    }

    @ParameterizedTest
    @CsvSource({"subnet-1, subnet-1", "Default, subnet-[0-9a-f]{17}"})
    void anInstanceIsLaunchedInItsSubnet(String subnet, String launched) {
        // Given
        String name = "AWS-CreateManagedLinuxInstance";
        Map<String, List<String>> parameters = required(name);
        parameters.put("SubnetId", List.of(subnet));

        // When
        AutomationExecution execution = new AutomationDesk(bed).run(name, parameters);

        // Then
        assertThat(step(execution, "launchInstance").inputs().get("SubnetId")).matches("\"?" + launched + "\"?");
        assertThat(step(execution, "launchInstance").inputs().get("SecurityGroupIds"))
                .containsPattern("sg-[0-9a-f]{17}");
    }
}
