package dev.understudy.ssm.automation;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.action.ApprovalOutputs;
import dev.understudy.ssm.automation.change.ChangeGate;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.run.AccessDecisions;
import dev.understudy.ssm.automation.run.Engine;
import dev.understudy.ssm.automation.run.Executions;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.state.AccessRequest;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.Decision;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Hold;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.SendAutomationSignalInput;
import dev.understudy.ssm.model.SignalType;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people tell executions while they run.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_SendAutomationSignal.html">
 *     SendAutomationSignal</a>
 */
final class Signals {
    private static final String STEP_NAME = "StepName";
    private static final String STEP_EXECUTION_ID = "StepExecutionId";
    private static final String COMMENT = "Comment";

    /** Nobody is authenticated here, so a test says whose vote it casts. */
    private static final String APPROVER = "Approver";

    private final Executions executions;
    private final Lifecycles lifecycles;

    Signals(Executions executions, Lifecycles lifecycles) {
        this.executions = executions;
        this.lifecycles = lifecycles;
    }

    void send(SendAutomationSignalInput input, ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        Map<String, List<String>> payload = Objects.requireNonNullElse(input.payload(), Map.of());
        if (input.signalType() == SignalType.REVOKE) {
            revoke(execution, partition, now);
            return;
        }
        if (execution.state().over() || (execution.scaleOut() != null && input.signalType() != SignalType.STOP_STEP)) {
            checkNames(payload, execution, partition);
            throw AutomationErrors.invalidSignal();
        }
        switch (input.signalType()) {
            case APPROVE -> decide(true, payload, execution, partition, now);
            case REJECT -> decide(false, payload, execution, partition, now);
            case RESUME -> resume(payload, execution, partition, now);
            case START_STEP -> startStep(payload, execution, partition, now);
            case STOP_STEP -> stopStep(payload, execution, partition, now);
            default -> throw AutomationErrors.invalidSignal();
        }
    }

    private void revoke(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        AccessDecisions decisions = executions.accessDecisions();
        if (decisions == null
                || !(execution.origin().request() instanceof AccessRequest)
                || execution.status() != AutomationExecutionStatus.APPROVED) {
            throw AutomationErrors.invalidSignal();
        }
        decisions.revoked(execution, partition, now);
    }

    private static void checkNames(
            Map<String, List<String>> payload, ExecutionRecord execution, Partition<SsmStore> partition) {
        if (payload.containsKey(STEP_NAME)) {
            step(payload, execution, partition);
        }
        if (payload.containsKey(STEP_EXECUTION_ID)) {
            index(payload, execution);
        }
    }

    private static String required(Map<String, List<String>> payload, String key) {
        List<String> values = payload.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw AutomationErrors.invalidSignal();
        }
        return values.get(0);
    }

    private static Step step(
            Map<String, List<String>> payload, ExecutionRecord execution, Partition<SsmStore> partition) {
        String name = required(payload, STEP_NAME);
        Step step = Objects.requireNonNull(partition
                        .store()
                        .automationPrograms
                        .get(execution.origin().program()))
                .step(name);
        if (step == null) {
            throw AutomationErrors.stepNotFound();
        }
        return step;
    }

    private static int index(Map<String, List<String>> payload, ExecutionRecord execution) {
        String id = required(payload, STEP_EXECUTION_ID);
        for (int i = 0; i < execution.steps().size(); i++) {
            if (execution.steps().get(i).id().equals(id)) {
                return i;
            }
        }
        throw AutomationErrors.stepNotFound();
    }

    private void resume(
            Map<String, List<String>> payload, ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        Step step = step(payload, execution, partition);
        StepRecord current = execution.currentStep();
        if (current == null
                || !current.name().equals(step.name())
                || !(Objects.requireNonNull(execution.state().activity()).reason() instanceof Wait.Resume)) {
            throw AutomationErrors.invalidSignal();
        }
        executions.move(
                execution,
                partition,
                now,
                (run, at) -> executions.engine().resume(run, Progress.Succeeded.plainly(), at));
    }

    private void startStep(
            Map<String, List<String>> payload, ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        Step step = step(payload, execution, partition);
        boolean mainStep = execution.steps().stream()
                .anyMatch(record -> record.place() == null && record.name().equals(step.name()));
        if (execution.origin().mode() != ExecutionMode.INTERACTIVE
                || !(execution.state() instanceof ExecutionState.Idle)
                || !mainStep) {
            throw AutomationErrors.invalidSignal();
        }
        executions.move(execution, partition, now, (run, at) -> {
            run.wakeUp();
            executions.engine().perform(run, step, at);
        });
    }

    private void stopStep(
            Map<String, List<String>> payload, ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        int index = index(payload, execution);
        boolean atWork = execution.steps().get(index).state() instanceof StepState.Active;
        if (!atWork || !(execution.state() instanceof ExecutionState.Cancellable)) {
            throw AutomationErrors.invalidSignal();
        }
        if (execution.scaleOut() != null) {
            executions.cancelChild(execution, index, partition);
            return;
        }
        if (execution.origin().mode() != ExecutionMode.INTERACTIVE) {
            executions.cancel(execution, partition, now);
            return;
        }
        executions.move(execution, partition, now, (run, at) -> {
            executions.engine().halt(run, at);
            run.rest();
        });
    }

    private void decide(
            boolean approved,
            Map<String, List<String>> payload,
            ExecutionRecord execution,
            Partition<SsmStore> partition,
            Instant now) {
        Activity activity = execution.state().activity();
        if (activity != null && activity.reason() instanceof Wait.CalendarOverride calendar) {
            override(approved, calendar, payload, execution, partition, now);
            return;
        }
        if (activity == null || !(activity.reason() instanceof Wait.Approval approval)) {
            throw AutomationErrors.invalidSignal();
        }
        String approver = approver(payload, approval);
        if (approver == null) {
            return;
        }
        List<Decision> decisions = new ArrayList<>(approval.decisions());
        decisions.add(new Decision(approver, approved, now, comment(payload)));
        Wait.Approval next = new Wait.Approval(approval.approvers(), approval.needed(), decisions);
        boolean complete = decisions.size() >= approval.needed();
        executions.move(execution, partition, now, (run, at) -> {
            Progress.Succeeded shown = ApprovalOutputs.of(next);
            run.step(activity.step(), run.step(activity.step()).withOutputs(shown.outputs()));
            if (!approved) {
                executions
                        .engine()
                        .resume(run, new Progress.Failed(StepFailures.action("The request was rejected")), at);
            } else if (complete) {
                executions.engine().resume(run, shown, at);
            } else {
                run.activity(activity.waitingFor(next));
            }
        });
    }

    /** Lets a change request run in spite of the calendar, or wait until that is open. */
    private void override(
            boolean approved,
            Wait.CalendarOverride calendar,
            Map<String, List<String>> payload,
            ExecutionRecord execution,
            Partition<SsmStore> partition,
            Instant now) {
        boolean stranger = payload.containsKey(APPROVER)
                && !calendar.approvers().isEmpty()
                && !calendar.approvers().contains(required(payload, APPROVER));
        if (stranger) {
            throw AutomationErrors.invalidSignal();
        }
        Wait next = approved
                ? new Wait.Held(Hold.OVERRIDE_APPROVED, null)
                : new Wait.Held(Hold.OVERRIDE_REJECTED, calendar.until());
        partition.timeline().cancel(Engine.WAKE, execution.id());
        executions.move(
                execution, partition, now, (run, at) -> executions.engine().resume(run, new Progress.Waits(next), at));
        if (approved) {
            partition.timeline().schedule(Engine.WAKE, execution.id(), lifecycles.policy(ChangeGate.LIFECYCLE), now);
        }
    }

    /** Who decides: whoever the payload names, or the first who has a vote left; null for somebody who has none. */
    private static @Nullable String approver(Map<String, List<String>> payload, Wait.Approval approval) {
        List<String> left = new ArrayList<>(approval.approvers());
        approval.decisions().forEach(decision -> left.remove(decision.approver()));
        if (!payload.containsKey(APPROVER)) {
            return left.isEmpty() ? null : left.get(0);
        }
        String named = required(payload, APPROVER);
        if (!approval.approvers().contains(named)) {
            throw AutomationErrors.invalidSignal();
        }
        return left.contains(named) ? named : null;
    }

    private static @Nullable String comment(Map<String, List<String>> payload) {
        List<String> comments = payload.getOrDefault(COMMENT, List.of());
        return comments.isEmpty() ? null : comments.get(0);
    }
}
