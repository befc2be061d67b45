package dev.understudy.ssm.automation.change;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.run.Engine;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.ChangeRequest;
import dev.understudy.ssm.automation.state.Hold;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.calendar.Calendars;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the runbook of a change request back until its time has come and the calendars are open, or somebody overrides
 * them. Other executions pass.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/change-manager-auto-approval-access.html">
 *     Controlling access to auto-approval runbook workflows</a>
 */
public final class ChangeGate implements StepAction {
    /** The lifecycle that says how long a change request shows that it was approved. */
    public static final String LIFECYCLE = "ssm.change-request-approved";

    private final Lifecycles lifecycles;
    private final Calendars calendars;
    private final StepAction runbook;

    /** A gate before the action that runs the runbook. */
    public ChangeGate(Lifecycles lifecycles, Calendars calendars, StepAction runbook) {
        this.lifecycles = lifecycles;
        this.calendars = calendars;
        this.runbook = runbook;
        lifecycles.register(LIFECYCLE, TransitionPolicy.immediate());
    }

    @Override
    public Progress begin(StepStart start) {
        if (!(start.origin().request() instanceof ChangeRequest request)) {
            return runbook.begin(start);
        }
        Activity activity = start.run().state().activity();
        Wait reason = activity == null ? new Wait.Outside() : activity.reason();
        if (reason instanceof Wait.Outside) {
            return hold(start, Hold.APPROVED);
        }
        if (reason instanceof Wait.Held held && held.hold() == Hold.OVERRIDE_APPROVED) {
            return runbook.begin(start);
        }
        Instant scheduled = request.scheduledTime();
        if (scheduled != null && scheduled.isAfter(start.now())) {
            return new Progress.Waits(new Wait.Held(Hold.SCHEDULED, scheduled));
        }
        Wait closed = request.emergency() ? null : closed(start.run().partition(), reason, start.now());
        return closed == null ? runbook.begin(start) : new Progress.Waits(closed);
    }

    private Progress hold(StepStart start, Hold hold) {
        start.run()
                .partition()
                .timeline()
                .schedule(Engine.WAKE, start.executionId(), lifecycles.policy(LIFECYCLE), start.now());
        return new Progress.Waits(new Wait.Held(hold, null));
    }

    /** What a request waits for while a calendar is closed; null if none is. */
    private @Nullable Wait closed(Partition<SsmStore> partition, Wait before, Instant now) {
        List<ChangeFreeze> freezes =
                partition.store().changeFreezes.values().stream().toList();
        Calendars.Forecast forecast =
                calendars.forecast(freezes.stream().map(ChangeFreeze::calendar).toList(), partition, now);
        if (forecast.open()) {
            return null;
        }
        if (before instanceof Wait.Held held && held.hold() == Hold.OVERRIDE_REJECTED) {
            return new Wait.Held(Hold.OVERRIDE_REJECTED, forecast.changesAt());
        }
        List<String> approvers = freezes.stream()
                .flatMap(freeze -> freeze.approvers().stream())
                .distinct()
                .toList();
        return new Wait.CalendarOverride(approvers, forecast.changesAt());
    }
}
