package dev.understudy.it.sdk.ssm.automation;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ExecutionMode;
import software.amazon.awssdk.services.ssm.model.SignalType;
import software.amazon.awssdk.services.ssm.model.StopType;

/** SendAutomationSignal and StopAutomationExecution. Source: behaviour sheet SSM Automation 2.2, 2.3 and 18. */
class SignalsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final String ASK = """
            schemaVersion: '0.3'
            outputs: [ask.ApprovalStatus]
            mainSteps:
            - name: ask
              action: aws:approve
              timeoutSeconds: 5
              inputs: {Approvers: [ann, bob], MinRequiredApprovals: 2, Message: 'go?'}
            - {name: go, action: 'aws:sleep', inputs: {Duration: PT1S}}
            """;

    private static final String STEPS = """
            schemaVersion: '0.3'
            mainSteps:
            - {name: one, action: 'aws:sleep', inputs: {Duration: PT10S}}
            - {name: two, action: 'aws:sleep', inputs: {Duration: PT10S}}
            """;

    private final Caller me = emulator.newCaller();
    private final Runbooks runbooks =
            new Runbooks(me).create("hold", Runbooks.PAUSE).create("ask", ASK).create("steps", STEPS);
    private final SsmClient ssm = runbooks.ssm;

    private static Refused refused(Runnable signal) {
        return Refused.call(signal::run);
    }

    private Refused refusedStop(String id) {
        return Refused.call(() -> ssm.stopAutomationExecution(r -> r.automationExecutionId(id)));
    }

    /** Source: S5, 2.3 [recorded]: the answer is empty. */
    @Test
    void aPauseEndsWithResumeOnce() {
        String id = runbooks.start("hold");
        refused(() -> runbooks.signal(id, SignalType.APPROVE, Map.of())).with(400, "InvalidAutomationSignalException");
        refused(() -> runbooks.signal(id, SignalType.RESUME, "nope")).with(400, "AutomationStepNotFoundException");

        runbooks.signal(id, SignalType.RESUME, "hold");

        assertThat(me.lastAnswer().ok().json()).isEqualTo(json("{}"));
        emulator.advance(Duration.ofSeconds(1));
        assertThat(runbooks.steps(id)).isEqualTo("hold Success, done Success");
        refused(() -> runbooks.signal(id, SignalType.RESUME, "hold")).with(400, "InvalidAutomationSignalException");
        refusedStop(id).with(400, "InvalidAutomationStatusUpdateException");
    }

    /** Source: S6 [docs]. */
    @Test
    void approvalsAreCountedByApprover() {
        String id = runbooks.start("ask");
        runbooks.signal(id, SignalType.APPROVE, Map.of("Approver", List.of("ann"), "Comment", List.of("fine")));
        runbooks.signal(id, SignalType.APPROVE, Map.of("Approver", List.of("ann")));
        assertThat(runbooks.status(id)).isEqualTo("Waiting");

        runbooks.signal(id, SignalType.APPROVE, Map.of("Approver", List.of("bob")));

        emulator.advance(Duration.ofSeconds(1));
        assertThat(runbooks.steps(id)).isEqualTo("ask Success, go Success");
        assertThat(runbooks.get(id).outputs()).isEqualTo(Map.of("ask.ApprovalStatus", List.of("Approved")));
    }

    /** Source: S6 [docs], and 2.3 for a rejection. */
    @Test
    void anApprovalMayBeRefusedOrNeverCome() {
        String rejected = runbooks.start("ask");
        String forgotten = runbooks.start("ask");

        runbooks.signal(rejected, SignalType.REJECT, Map.of());
        emulator.advance(Duration.ofSeconds(5));

        assertThat(runbooks.steps(rejected)).isEqualTo("ask Failed, go Pending");
        assertThat(runbooks.step(rejected, "ask").outputs()).containsEntry("ApprovalStatus", List.of("Rejected"));
        assertThat(runbooks.steps(forgotten)).isEqualTo("ask TimedOut, go Pending");
        assertThat(runbooks.status(forgotten)).isEqualTo("TimedOut");
    }

    /** Source: 2.3 and 17.13 [model]: what no signal is, names nothing, or comes at the wrong time. */
    @Test
    void signalsThatMeanNothingAreRefused() {
        String id = runbooks.start("ask");

        Refused.call(() -> ssm.sendAutomationSignal(
                        r -> r.automationExecutionId(id).signalType("Deny")))
                .withCommon(400, "ValidationException")
                .naming("'signalType'");
        refused(() -> runbooks.signal(NOBODY, SignalType.APPROVE, Map.of()))
                .with(400, "AutomationExecutionNotFoundException");
        refused(() -> runbooks.signal(id, SignalType.RESUME, Map.of())).with(400, "InvalidAutomationSignalException");
        refused(() -> runbooks.signal(id, SignalType.START_STEP, "go")).with(400, "InvalidAutomationSignalException");
        refused(() -> runbooks.signal(id, SignalType.REVOKE, Map.of())).with(400, "InvalidAutomationSignalException");
        refused(() -> runbooks.signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(NOBODY))))
                .with(400, "AutomationStepNotFoundException");
        assertThat(runbooks.steps(id)).isEqualTo("ask Waiting, go Pending");
    }

    /** Source: S10, 11 [docs]. */
    @Test
    void somebodyStartsEachStepOfAnInteractiveExecution() {
        String id = ssm.startAutomationExecution(r -> r.documentName("steps").mode(ExecutionMode.INTERACTIVE))
                .automationExecutionId();
        assertThat(runbooks.steps(id)).isEqualTo("one Pending, two Pending");
        runbooks.signal(id, SignalType.START_STEP, "one");
        emulator.advance(Duration.ofSeconds(10));
        assertThat(runbooks.status(id)).isEqualTo("Waiting");
        assertThat(runbooks.step(id, "one").validNextSteps()).containsExactly("two");
        runbooks.signal(id, SignalType.START_STEP, "two");
        String two = runbooks.step(id, "two").stepExecutionId();

        runbooks.signal(id, SignalType.STOP_STEP, Map.of("StepExecutionId", List.of(two)));

        assertThat(runbooks.steps(id)).isEqualTo("one Success, two Cancelled");
        assertThat(runbooks.status(id)).isEqualTo("Waiting");
        ssm.stopAutomationExecution(r -> r.automationExecutionId(id).type(StopType.COMPLETE));
        assertThat(runbooks.status(id)).isEqualTo("Success");
    }

    /** Source: 2.2 [docs, recorded]: cancelling is what a stop means by itself. */
    @Test
    void aStopCancelsTheStepUnderWayAndLeavesTheOthersPending() {
        String id = runbooks.start("steps");

        ssm.stopAutomationExecution(r -> r.automationExecutionId(id));

        assertThat(me.lastAnswer().ok().json()).isEqualTo(json("{}"));
        assertThat(runbooks.steps(id)).isEqualTo("one Cancelled, two Pending");
        assertThat(runbooks.status(id)).isEqualTo("Cancelled");
        refusedStop(id).with(400, "InvalidAutomationStatusUpdateException");
        refusedStop(NOBODY).with(400, "AutomationExecutionNotFoundException");
        Refused.call(() -> ssm.stopAutomationExecution(r -> r.automationExecutionId("short")))
                .withCommon(400, "ValidationException");
    }
}
