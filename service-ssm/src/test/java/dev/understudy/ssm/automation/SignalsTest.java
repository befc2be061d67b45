package dev.understudy.ssm.automation;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
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
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StopType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Approvals, and what may be said when. Source: sheet 2.3, 18 (S6, S17). */
class SignalsTest {
    private static final String A = "arn:aws:iam::000000000000:user/a";
    private static final String B = "arn:aws:iam::000000000000:user/b";

    private final SsmBed bed = new SsmBed();
    private final AutomationDesk desk = new AutomationDesk(bed);

    private String asking() {
        desk.create("s6", """
                schemaVersion: '0.3'
                mainSteps:
                - name: ask
                  action: aws:approve
                  timeoutSeconds: 5
                  inputs:
                    Approvers: ['%s', '%s']
                    MinRequiredApprovals: 2
                    Message: go?
                - {name: go, action: 'aws:sleep', inputs: {Duration: PT1S}}
                """.formatted(A, B));
        return desk.start("s6", Map.of());
    }

    private void approve(String id, String approver) {
        bed.call(signal(id, SignalType.APPROVE, Map.of("Approver", List.of(approver))));
    }

    @Test
    void enoughApprovalsLetTheExecutionGoOn() {
        // Given one of two [docs]
        String id = asking();
        approve(id, A);
        approve(id, A);
        assertThat(status(desk.get(id))).isEqualTo("Waiting");

        // When
        approve(id, B);

        // Then
        bed.advance(Duration.ofSeconds(2));
        AutomationExecution execution = desk.get(id);
        assertThat(steps(execution)).isEqualTo("Success, Success");
        assertThat(step(execution, "ask").outputs()).containsEntry("ApprovalStatus", List.of("Approved"));
    }

    @Test
    void aDecisionIsKeptWithItsComment() {
        // Given
        String id = asking();

        // When
        bed.call(signal(id, SignalType.REJECT, Map.of("Approver", List.of(B), "Comment", List.of("Not on a Friday"))));

        // Then, in the form that users of AWS quote
        assertThat(step(desk.get(id), "ask").outputs())
                .containsEntry(
                        "ApproverDecisions",
                        List.of("{\"Approver\":\"" + B + "\",\"Decision\":\"Reject\",\"ApprovalDecisionTime\":\""
                                + bed.now() + "\",\"Comment\":\"Not on a Friday\"}"));
    }

    @Test
    void whoHasDecidedDoesNotDecideAgain() {
        // Given votes that name nobody [inferred: one vote for each approver]
        String id = asking();
        bed.call(signal(id, SignalType.APPROVE, Map.of()));

        // When
        bed.call(signal(id, SignalType.APPROVE, Map.of()));

        // Then
        assertThat(step(desk.get(id), "ask").outputs().get("ApproverDecisions"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"" + A + "\""),
                        second -> assertThat(second).contains("\"" + B + "\""));
    }

    @Test
    void aRejectionFailsTheStep() {
        // Given a waiting approval
        String id = asking();

        // When
        bed.call(signal(id, SignalType.REJECT, Map.of()));

        // Then
        AutomationExecution execution = desk.get(id);
        assertThat(status(execution)).isEqualTo("Failed");
        assertThat(step(execution, "ask").outputs()).containsEntry("ApprovalStatus", List.of("Rejected"));
        assertThat(steps(execution)).isEqualTo("Failed, Pending");
    }

    @Test
    void anApprovalThatNobodyGivesTimesOut() {
        // Given a waiting approval [docs]
        String id = asking();

        // When
        bed.advance(Duration.ofSeconds(6));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("TimedOut, Pending");
        assertThat(status(desk.get(id))).isEqualTo("TimedOut");
    }

    @Test
    void aWaitingExecutionCanBeCancelled() {
        // Given a waiting approval [docs]
        String id = asking();

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Pending");
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
    }

    @Test
    void aTokenInOtherCaseIsTheSame() {
        // Given S17 [model]
        desk.create("s17", """
                schemaVersion: '0.3'
                parameters:
                  T: {type: String, default: x}
                mainSteps:
                - {name: hold, action: 'aws:pause', inputs: {}}
                """);
        String token = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
        StartAutomationExecutionInput.Builder request =
                starting("s17", Map.of()).clientToken(token);
        String first = desk.start(request);

        // When
        String second = desk.start(request.clientToken("0A1B2C3D-0A1B-0A1B-0A1B-0A1B2C3D4E5F"));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(bed.refusal(starting("s17", Map.of("T", List.of("y")))
                        .clientToken(token)
                        .build()))
                .startsWith("IdempotentParameterMismatch");
    }

    @Test
    void aCancelledStepMayNameTheStepThatTidiesUp() {
        // Given S13
        desk.create("s13", """
                schemaVersion: '0.3'
                mainSteps:
                - {name: long, action: 'aws:sleep', onCancel: 'step:tidy', inputs: {Duration: PT10M}}
                - {name: never, action: 'aws:sleep', inputs: {Duration: PT1S}, isEnd: true}
                - name: tidy
                  action: aws:executeAwsApi
                  inputs: {Service: ssm, Api: PutParameter, Name: /s13, Value: x, Type: String, Overwrite: true}
                """);
        String id = desk.start("s13", Map.of());

        // When
        bed.call(stop(id, StopType.CANCEL));

        // Then
        assertThat(status(desk.get(id))).isEqualTo("Cancelled");
        assertThat(steps(desk.get(id))).isEqualTo("Cancelled, Pending, Success");
        assertThat(bed.refusal(stop(id, StopType.CANCEL))).startsWith("InvalidAutomationStatusUpdateException");
        assertThat(Requests.read(bed, "/s13").value()).isEqualTo("x");
    }
}
