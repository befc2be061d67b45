package dev.understudy.ssm.automation.target;

import static dev.understudy.ssm.fixture.AutomationDesk.starting;
import static dev.understudy.ssm.fixture.AutomationDesk.status;
import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.DocumentRequests.share;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.GetAutomationExecutionOutput;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import dev.understudy.ssm.model.StepExecution;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Executions in several accounts and regions. Source: sheet 13. */
class TargetLocationsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    @BeforeEach
    void aSharedRunbook() {
        desk.create("nap", """
                schemaVersion: '0.3'
                parameters:
                  P: {type: String, default: none}
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """);
        bed.call(share("nap").accountIdsToAdd(List.of(SsmBed.OTHER)).build());
    }

    private static TargetLocation.Builder location(String... accounts) {
        return TargetLocation.builder().accounts(List.of(accounts)).regions(List.of(SsmBed.REGION));
    }

    private AutomationExecution run(TargetLocation... locations) {
        String id = desk.start(starting("nap", Map.of()).targetLocations(List.of(locations)));
        bed.advance(Duration.ofMinutes(1));
        return desk.get(id);
    }

    private static List<String> names(AutomationExecution execution) {
        return execution.stepExecutions().stream()
                .map(step -> String.valueOf(step.stepName()))
                .toList();
    }

    private void unit(String id, String parent, String account) {
        String within = parent.isEmpty() ? "" : "\"parent\": \"" + parent + "\", ";
        bed.admin(
                "PUT",
                "ssm/organizational-units",
                "{\"id\": \"" + id + "\", " + within + "\"accounts\": [\"" + account + "\"]}");
    }

    private void organization() {
        unit("ou-root-aaaaaaaa", "", SsmBed.ACCOUNT);
        unit("ou-root-bbbbbbbb", "ou-root-aaaaaaaa", SsmBed.OTHER);
    }

    @Test
    void unitsStandForTheirAccountsOnly() {
        // Given a unit within another [model: not recursive]
        organization();

        // When
        AutomationExecution execution = run(location("ou-root-aaaaaaaa").build());

        // Then
        assertThat(names(execution)).containsExactly("111122223333_us-east-1");
    }

    @Test
    void unitsWithinUnitsCountIfAskedFor() {
        // Given [model]
        organization();

        // When
        AutomationExecution execution = run(
                location("ou-root-aaaaaaaa").includeChildOrganizationUnits(true).build());

        // Then
        assertThat(names(execution)).containsExactly("111122223333_us-east-1", "444455556666_us-east-1");
        assertThat(steps(execution)).isEqualTo("Success, Success");
    }

    @Test
    void accountsAndUnitsCanBeExcluded() {
        // Given [model]
        organization();

        // When
        AutomationExecution execution = run(location(SsmBed.ACCOUNT, SsmBed.OTHER)
                .excludeAccounts(List.of("ou-root-bbbbbbbb"))
                .build());

        // Then
        assertThat(names(execution)).containsExactly("111122223333_us-east-1");
    }

    @Test
    void aUnitThatNobodyKnowsIsNoTarget() {
        // Given [inferred]
        List<TargetLocation> locations = List.of(location("ou-root-cccccccc").build());

        // When
        String refusal =
                bed.refusal(starting("nap", Map.of()).targetLocations(locations).build());

        // Then
        assertThat(refusal).startsWith("InvalidTarget");
    }

    @ParameterizedTest
    @CsvSource({"zz, us-east-1", "12345, us-east-1", "111122223333, nowhere"})
    void whatIsNeitherAccountNorRegionIsNoTarget(String account, String region) {
        // Given [model]: accounts have 12 digits; code inferred
        List<TargetLocation> locations =
                List.of(location(account).regions(List.of(region)).build());

        // When
        String refusal =
                bed.refusal(starting("nap", Map.of()).targetLocations(locations).build());

        // Then
        assertThat(refusal).startsWith("InvalidTarget");
    }

    @Test
    void aPolicySharesARunbookToo() {
        // Given a resource policy instead of a share [model]
        bed.call(share("nap").accountIdsToRemove(List.of(SsmBed.OTHER)).build());
        bed.call(PutResourcePolicyInput.builder()
                .resourceArn("arn:aws:ssm:us-east-1:111122223333:document/nap")
                .policy("""
                        {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"},
                        "Action": "ssm:GetDocument", "Resource": "*"}]}
                        """)
                .build());

        // When
        AutomationExecution execution = run(location(SsmBed.OTHER).build());

        // Then
        assertThat(steps(execution)).isEqualTo("Success");
    }

    @Test
    void targetsOfALocationCountMoreThanThoseOfTheRequest() {
        // Given targets in both places [model]
        String id = desk.start(starting("nap", Map.of())
                .targetParameterName("P")
                .targets(values("a", "b"))
                .maxConcurrency("1")
                .targetLocations(List.of(
                        location(SsmBed.ACCOUNT).build(),
                        location(SsmBed.OTHER).targets(values("c")).build())));

        // When
        bed.advance(Duration.ofMinutes(1));

        // Then
        AutomationExecution parent = desk.get(id);
        assertThat(status(parent)).isEqualTo("Success");
        assertThat(parent.stepExecutions())
                .extracting(StepExecution::targets)
                .containsExactly(values("a", "b"), values("c"));
        assertThat(targets(SsmBed.ACCOUNT)).containsExactlyInAnyOrder("a", "b");
        assertThat(targets(SsmBed.OTHER)).containsExactly("c");
    }

    private static List<Target> values(String... values) {
        return List.of(
                Target.builder().key("ParameterValues").values(List.of(values)).build());
    }

    private List<String> targets(String account) {
        DescribeAutomationExecutionsOutput answer = bed.callAs(
                account,
                SsmBed.REGION,
                DescribeAutomationExecutionsInput.builder().build());
        return answer.automationExecutionMetadataList().stream()
                .filter(execution -> execution.target() != null)
                .map(AutomationExecutionMetadata::target)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void theStepOfAPlaceAnswersWithItsChild() {
        // Given a child in another account [docs]
        AutomationExecution parent = run(location(SsmBed.OTHER).build());

        // When
        String child =
                parent.stepExecutions().get(0).outputs().get("ExecutionId").get(0);

        // Then
        GetAutomationExecutionOutput answer = bed.callAs(
                SsmBed.OTHER,
                SsmBed.REGION,
                GetAutomationExecutionInput.builder()
                        .automationExecutionId(child)
                        .build());
        assertThat(answer.automationExecution().parentAutomationExecutionId())
                .isEqualTo(parent.automationExecutionId());
    }

    @Test
    void aRunbookHasToBeSharedWithEveryAccount() {
        // Given an account that does not see the runbook [docs]
        TargetLocation location = location("777788889999").build();

        // When
        AutomationExecution execution = run(location);

        // Then
        assertThat(steps(execution)).isEqualTo("Failed");
        assertThat(execution.stepExecutions().get(0).failureMessage())
                .contains("AutomationDefinitionNotFoundException");
    }

    @Test
    void nobodyApprovesInSeveralAccounts() {
        // Given [docs]
        desk.create("asks", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: ask, action: 'aws:approve', inputs: {Approvers: [me]}}
                """);

        // When
        String refusal = bed.refusal(starting("asks", Map.of())
                .targetLocations(List.of(location(SsmBed.ACCOUNT).build()))
                .build());

        // Then
        assertThat(refusal).startsWith("InvalidAutomationExecutionParametersException");
    }
}
