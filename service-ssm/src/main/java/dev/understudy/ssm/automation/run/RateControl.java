package dev.understudy.ssm.automation.run;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Lane;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.automation.state.Verdict;
import dev.understudy.ssm.automation.target.LocationFiles;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.scale.Tally;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Executions with a child for each target: never more at once than {@code MaxConcurrency}, and none any more after
 * {@code MaxErrors} of them have gone wrong.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/running-automations-scale-controls.html">
 *     Control automations at scale</a>
 */
final class RateControl {
    private final Partitions<SsmStore> partitions;
    private final OutsideCalls outside;
    private final IdGenerator ids;
    private final LocationFiles locationFiles;
    private final ChildStarts children;
    private final Ending ending;

    RateControl(
            Kernel kernel,
            Partitions<SsmStore> partitions,
            Launcher launcher,
            OutsideCalls outside,
            Ending ending,
            Cancel cancel) {
        this.partitions = partitions;
        this.outside = outside;
        this.ids = kernel.ids();
        this.locationFiles = new LocationFiles(kernel.buckets());
        this.children = new ChildStarts(partitions, launcher, outside, ids, this::refused, cancel);
        this.ending = ending;
    }

    /** Hears of the end of an execution. */
    @FunctionalInterface
    interface Ending {
        void ended(ExecutionRecord execution, Partition<SsmStore> partition, Instant now);
    }

    /** Cancels an execution of another partition. */
    @FunctionalInterface
    interface Cancel {
        void elsewhere(Partition<SsmStore> here, PartitionKey key, String executionId);
    }

    /** Starts the first children, as soon as it is known where they are to run. */
    void begin(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        ScaleOut plan = Objects.requireNonNull(execution.scaleOut());
        String url = plan.locationsUrl();
        if (url == null || plan.locations() != null) {
            continueWith(execution, partition, now);
            return;
        }
        PartitionKey key = partition.key();
        outside.onOwnThread(partition, execution.id(), () -> {
            LocationFiles.Fetched fetched =
                    OutsideCalls.answer(() -> locationFiles.fetch(url), LocationFiles.Fetched::broken);
            partitions.within(key, (locked, answered) -> {
                ExecutionRecord waiting = locked.store().automationExecutions.get(execution.id());
                if (waiting != null && !waiting.state().over()) {
                    located(waiting, fetched, locked, answered);
                }
                return key;
            });
        });
    }

    /** Without accounts and regions it has failed. */
    private void located(
            ExecutionRecord execution, LocationFiles.Fetched fetched, Partition<SsmStore> partition, Instant now) {
        ScaleOut plan = Objects.requireNonNull(execution.scaleOut()).in(fetched.locations());
        String fault = fetched.fault();
        List<StepRecord> steps = List.of();
        if (fault == null) {
            try {
                steps = TargetPlans.steps(plan, partition, ids);
            } catch (ModeledError refusal) {
                fault = refusal.getMessage();
            }
        }
        ExecutionRecord known = execution.over(plan, steps);
        continueWith(
                fault == null
                        ? known
                        : known.judged(known.verdict().and(AutomationExecutionStatus.FAILED, String.valueOf(fault))),
                partition,
                now);
    }

    /** A child is over; others may start. */
    void childEnded(
            ExecutionRecord execution,
            Parent parent,
            ExecutionRecord child,
            Partition<SsmStore> partition,
            Instant now) {
        end(
                execution,
                parent,
                child.status(),
                step -> step.withChild(Objects.requireNonNull(step.child()).ended(child))
                        .withFailure(ChildResults.failure(child)),
                partition,
                now);
    }

    /** A step is over, and with it perhaps the execution. */
    private void end(
            ExecutionRecord execution,
            Parent parent,
            AutomationExecutionStatus status,
            UnaryOperator<StepRecord> result,
            Partition<SsmStore> partition,
            Instant now) {
        int index = Objects.requireNonNull(parent.child());
        StepRecord step = execution.steps().get(index);
        if (!(step.state() instanceof StepState.Underway)) {
            return;
        }
        int lane = lane(execution, index);
        StepRecord ended = result.apply(step).ended(status, now);
        continueWith(
                execution.child(index, ended, lane, execution.lanes().get(lane).end(status)), partition, now);
    }

    private static int lane(ExecutionRecord execution, int step) {
        int lane = 0;
        while (!execution.lanes().get(lane).has(step)) {
            lane++;
        }
        return lane;
    }

    private void continueWith(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        ScaleOut plan = Objects.requireNonNull(execution.scaleOut());
        boolean stopped = execution.state() instanceof ExecutionState.Cancelling;
        boolean exceeded = false;
        boolean running = false;
        ExecutionRecord changed = execution;
        for (int i = 0; i < execution.lanes().size(); i++) {
            Tally tally = ChildTally.of(execution.lanes().get(i), plan);
            exceeded |= tally.exceeded();
            if (!stopped && !tally.exceeded()) {
                changed = startSome(changed, i, tally.room(), partition, now);
            }
            running |= changed.lanes().get(i).running() > 0;
        }
        if (running) {
            partition.store().automationExecutions.put(changed.id(), changed);
        } else {
            end(changed, exceeded, partition, now);
        }
    }

    private void end(ExecutionRecord execution, boolean exceeded, Partition<SsmStore> partition, Instant now) {
        Verdict verdict = exceeded
                ? execution.verdict().and(AutomationExecutionStatus.FAILED, firstFailure(execution))
                : execution.verdict();
        ExecutionState state =
                ((ExecutionState.Begun) execution.state()).toEnded(verdict.status(), now, verdict.message());
        ExecutionRecord ended = execution.judged(verdict).in(state);
        partition.store().automationExecutions.put(ended.id(), ended);
        ending.ended(ended, partition, now);
    }

    /** A failed execution says what its step says, here that of the first child that failed. Rule: recorded. */
    private static String firstFailure(ExecutionRecord execution) {
        return execution.steps().stream()
                .filter(step -> step.state().status() != AutomationExecutionStatus.CANCELLED)
                .map(StepRecord::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .message();
    }

    private ExecutionRecord startSome(
            ExecutionRecord execution, int index, int room, Partition<SsmStore> partition, Instant now) {
        ExecutionRecord changed = execution;
        for (int left = room; left > 0 && !changed.lanes().get(index).exhausted(); left--) {
            Lane lane = changed.lanes().get(index);
            StepRecord step = changed.steps().get(lane.next());
            ChildRun child = Objects.requireNonNull(step.child());
            // Children of maps have the ids that their steps are called by; others get theirs now.
            StepRecord begun = step.withChild(child.executionId() == null ? child.known(ids.uuid()) : child)
                    .begun(now, lane.next() + 1);
            children.start(execution, begun, lane.next(), partition, now);
            changed = changed.child(lane.next(), begun, index, lane.begin());
        }
        return changed;
    }

    private void refused(
            ExecutionRecord execution,
            Parent parent,
            @Nullable ModeledError refusal,
            Partition<SsmStore> partition,
            Instant at) {
        end(
                execution,
                parent,
                refusal == null ? AutomationExecutionStatus.CANCELLED : AutomationExecutionStatus.FAILED,
                step -> step.withChild(Objects.requireNonNull(step.child()).known(null))
                        .withFailure(
                                refusal == null ? null : StepFailures.refused("StartAutomationExecution", refusal)),
                partition,
                at);
    }

    /** No further child starts; the execution is over when none runs any more. */
    void cancel(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        if (execution.state() instanceof ExecutionState.Cancellable running) {
            continueWith(execution.cancelled(running.toCancelling()), partition, now);
        }
    }

    /** Cancels the children that run, wherever they do. */
    void cancelChildren(ExecutionRecord execution, Partition<SsmStore> partition, Cancel cancel) {
        for (StepRecord step : execution.steps()) {
            if (step.state() instanceof StepState.Underway) {
                cancel(step, partition, cancel);
            }
        }
    }

    /** Cancels the child of one step that is at work; others go on, and further ones start. */
    void cancelChild(ExecutionRecord execution, int index, Partition<SsmStore> partition, Cancel cancel) {
        StepRecord step = execution.steps().get(index);
        int lane = lane(execution, index);
        partition
                .store()
                .automationExecutions
                .put(
                        execution.id(),
                        execution.child(
                                index,
                                step.cancelling(),
                                lane,
                                execution.lanes().get(lane)));
        cancel(step, partition, cancel);
    }

    private static void cancel(StepRecord step, Partition<SsmStore> partition, Cancel cancel) {
        ChildRun child = step.child();
        if (child != null && child.executionId() != null) {
            cancel.elsewhere(
                    partition,
                    new PartitionKey(partition.key().service(), child.account(), child.region()),
                    child.executionId());
        }
    }
}
