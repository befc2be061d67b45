package dev.understudy.ssm.automation.change;

import static dev.understudy.ssm.fixture.AutomationDesk.steps;
import static dev.understudy.ssm.fixture.AutomationDesk.stop;
import static dev.understudy.ssm.fixture.ChangeDesk.asking;
import static dev.understudy.ssm.fixture.ChangeDesk.template;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.AutomationDesk;
import dev.understudy.ssm.fixture.ChangeDesk;
import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.AutomationExecution;
import dev.understudy.ssm.model.AutomationExecutionFilter;
import dev.understudy.ssm.model.AutomationExecutionFilterKey;
import dev.understudy.ssm.model.AutomationExecutionMetadata;
import dev.understudy.ssm.model.AutomationSubtype;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.Runbook;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Change requests from their template to their end. Source: sheet 2.7. */
class ChangeRequestsTest {
    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);
    private final ChangeDesk changes = new ChangeDesk(bed);

    @BeforeEach
    void aTemplateAndItsRunbook() {
        changes.runbook().approved("template", template(false, false));
    }

    private List<AutomationExecutionMetadata> listed(AutomationExecutionFilterKey key, String value) {
        DescribeAutomationExecutionsOutput answer = bed.call(DescribeAutomationExecutionsInput.builder()
                .filters(List.of(AutomationExecutionFilter.builder()
                        .key(key)
                        .values(List.of(value))
                        .build()))
                .build());
        return answer.automationExecutionMetadataList();
    }

    @Test
    void anApprovedRequestRunsItsRunbook() {
        // Given a request that waits for its approver [model]
        String id = changes.ask(asking("template"));
        assertThat(changes.status(id)).isEqualTo("PendingApproval");

        // When
        changes.decide(id, SignalType.APPROVE);

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
        assertThat(steps(desk.get(id))).isEqualTo("Success, Success");
        assertThat(Requests.read(bed, "/changed").value()).isEqualTo("done");
        assertThat(listed(AutomationExecutionFilterKey.PARENT_EXECUTION_ID, id))
                .extracting(AutomationExecutionMetadata::documentName)
                .containsExactly("change");
    }

    @Test
    void everyLevelNeedsItsApprovals() {
        // Given one user, and after that three members of a role, as in AWS's example of a template [docs]
        changes.approved("levels", template(false, false) + """
                - name: askAgain
                  action: aws:approve
                  inputs:
                    EnhancedApprovals:
                      Approvers:
                      - {approver: Admin, type: IamRole, minRequiredApprovals: 3}
                """);
        String id = changes.ask(asking("levels"));

        // When
        List<String> seen = IntStream.range(0, 4)
                .mapToObj(i -> {
                    changes.decide(id, SignalType.APPROVE);
                    return changes.status(id);
                })
                .toList();

        // Then
        assertThat(seen)
                .containsExactly("PendingApproval", "PendingApproval", "PendingApproval", "CompletedWithSuccess");
    }

    @Test
    void theRunbookOfARequestMayHaveTargets() {
        // Given two values of its parameter [model]
        changes.approved("quick", template(false, true));
        Runbook runbook = Runbook.builder()
                .documentName("change")
                .targetParameterName("Key")
                .targets(List.of(Target.builder()
                        .key("ParameterValues")
                        .values(List.of("/one", "/two"))
                        .build()))
                .build();

        // When
        String id = changes.ask(asking("quick").autoApprove(true).runbooks(List.of(runbook)));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
        assertThat(Requests.read(bed, "/one").value()).isEqualTo("done");
        assertThat(Requests.read(bed, "/two").value()).isEqualTo("done");
    }

    @Test
    void aRejectedRequestNeverRuns() {
        // Given a request that waits [docs]
        String id = changes.ask(asking("template"));

        // When
        changes.decide(id, SignalType.REJECT);

        // Then
        assertThat(changes.status(id)).isEqualTo("Rejected");
        assertThat(steps(desk.get(id))).isEqualTo("Failed, Pending");
        assertThat(bed.refusal(AutomationDesk.signal(id, SignalType.APPROVE, Map.of())))
                .startsWith("InvalidAutomationSignalException");
    }

    @Test
    void aRequestThatNobodyDecidesAboutTimesOut() {
        // Given an approval that may take an hour [docs]
        String id = changes.ask(asking("template"));

        // When
        bed.advance(Duration.ofHours(2));

        // Then
        assertThat(changes.status(id)).isEqualTo("TimedOut");
    }

    @Test
    void aRunbookThatFailsCompletesTheRequestWithFailure() {
        // Given a parameter that is there already, so that it cannot be created [model]
        Requests.put(bed, Requests.string("/changed", "before"));
        String id = changes.ask(asking("template"));

        // When
        changes.decide(id, SignalType.APPROVE);

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithFailure");
        assertThat(steps(desk.get(id))).isEqualTo("Success, Failed");
    }

    @Test
    void anApprovedRequestWaitsForItsTime() {
        // Given a request for tomorrow, and the day after if nobody were in a hurry [model]
        String id = changes.ask(asking("template").scheduledTime(bed.now().plus(Duration.ofDays(1))));
        changes.decide(id, SignalType.APPROVE);
        assertThat(changes.status(id)).isEqualTo("Scheduled");

        // When
        bed.advance(Duration.ofDays(1));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void aRequestCanShowThatItWasApproved() {
        // Given a lifecycle that lets the state last [model]
        bed.kernel().lifecycles().choose(ChangeGate.LIFECYCLE, TransitionPolicy.after(Duration.ofMinutes(1)));
        String id = changes.ask(asking("template"));

        // When
        changes.decide(id, SignalType.APPROVE);

        // Then
        assertThat(changes.status(id)).isEqualTo("Approved");
        bed.advance(Duration.ofMinutes(1));
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void aRequestThatRunsShowsSo() {
        // Given a runbook that takes its time [model]
        desk.create("slow", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: rest, action: 'aws:sleep', inputs: {Duration: PT10S}}
                """);
        changes.approved("any", template(false, true).replace("\n- {name: change}", " []"));

        // When
        String id = changes.ask(asking("any")
                .autoApprove(true)
                .runbooks(List.of(Runbook.builder().documentName("slow").build())));

        // Then
        assertThat(changes.status(id)).isEqualTo("RunbookInProgress");
        bed.advance(Duration.ofSeconds(10));
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @ParameterizedTest
    @CsvSource({"true, CompletedWithSuccess", "false, PendingApproval"})
    void onlyTemplatesThatAllowItLetRequestsDoWithoutApproval(boolean autoApprovable, String status) {
        // Given [model]
        changes.approved("quick", template(false, autoApprovable));

        // When
        String id = changes.ask(asking("quick").autoApprove(true));

        // Then
        assertThat(changes.status(id)).isEqualTo(status);
    }

    @Test
    void aRequestCanBeCancelled() {
        // Given [docs]
        String id = changes.ask(asking("template"));

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(changes.status(id)).isEqualTo("Cancelled");
    }

    @Test
    void aRequestShowsWhatWasAskedFor() {
        // Given [model]
        String id = changes.ask(asking("template").scheduledTime(bed.now().plusSeconds(60)));

        // When
        AutomationExecution execution = desk.get(id);

        // Then
        assertThat(execution.automationSubtype()).isEqualTo(AutomationSubtype.CHANGE_REQUEST);
        assertThat(execution.documentName()).isEqualTo("template");
        assertThat(execution.changeRequestName()).isEqualTo("write it");
        assertThat(execution.scheduledTime()).isEqualTo(bed.now().plusSeconds(60));
        assertThat(execution.runbooks()).containsExactly(ChangeDesk.runbook("change"));
        assertThat(execution.opsItemId()).matches("oi-[0-9a-f]{12}");
        assertThat(listed(AutomationExecutionFilterKey.AUTOMATION_SUBTYPE, "ChangeRequest"))
                .hasSize(1);
        assertThat(listed(AutomationExecutionFilterKey.OPS_ITEM_ID, String.valueOf(execution.opsItemId())))
                .hasSize(1);
        assertThat(listed(AutomationExecutionFilterKey.EXECUTION_STATUS, "PendingApproval"))
                .hasSize(1);
    }
}
