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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

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
            Kernel kernel, Partitions<SsmStore> partitions, Launcher launcher, OutsideCalls outside, Ending ending) {
        this.partitions = partitions;
        this.outside = outside;
        this.ids = kernel.ids();
        this.locationFiles = new LocationFiles(kernel.buckets());
        this.children = new ChildStarts(partitions, launcher, outside, ids, this::refused);
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
            continueWith(execution, new ArrayList<>(execution.steps()), partition, now);
            return;
        }
        PartitionKey key = partition.key();
        outside.onWorker(partition, execution.id(), () -> {
            LocationFiles.Fetched fetched = locationFiles.fetch(url);
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
        Verdict verdict = fault == null
                ? known.verdict()
                : known.verdict().and(AutomationExecutionStatus.FAILED, String.valueOf(fault));
        continueWith(known.moved(known.state(), steps, verdict), new ArrayList<>(steps), partition, now);
    }

    /** A child is over; others may start. */
    void childEnded(
            ExecutionRecord execution,
            String stepExecutionId,
            ExecutionRecord child,
            Partition<SsmStore> partition,
            Instant now) {
        List<StepRecord> steps = new ArrayList<>(execution.steps());
        steps.replaceAll(step -> {
            ChildRun run = step.child();
            return run != null && step.id().equals(stepExecutionId)
                    ? step.ended(child.status(), now)
                            .withChild(run.ended(child))
                            .withFailure(ChildResults.failure(child))
                    : step;
        });
        continueWith(execution, steps, partition, now);
    }

    private void continueWith(
            ExecutionRecord execution, List<StepRecord> steps, Partition<SsmStore> partition, Instant now) {
        TreeSet<Integer> locations = new TreeSet<>();
        steps.forEach(step -> locations.add(location(step)));
        boolean stopped = execution.state() instanceof ExecutionState.Cancelling;
        boolean exceeded = false;
        for (int location : locations) {
            Tally tally = ChildTally.of(execution, steps, location);
            exceeded |= tally.exceeded();
            if (!stopped && !tally.exceeded()) {
                startSome(execution, steps, location, tally.room(), partition, now);
            }
        }
        ExecutionRecord changed = execution.moved(execution.state(), steps, execution.verdict());
        if (steps.stream().noneMatch(step -> step.state().active())) {
            Verdict verdict = exceeded
                    ? execution.verdict().and(AutomationExecutionStatus.FAILED, tooManyErrors())
                    : execution.verdict();
            AutomationExecutionStatus status = stopped ? AutomationExecutionStatus.CANCELLED : verdict.status();
            changed = changed.moved(
                    new ExecutionState.Ended(status, now, stopped ? null : verdict.message()), steps, verdict);
            partition.store().automationExecutions.put(changed.id(), changed);
            ending.ended(changed, partition, now);
            return;
        }
        partition.store().automationExecutions.put(changed.id(), changed);
    }

    /** Text: inferred. */
    private static String tooManyErrors() {
        return "The number of failed executions exceeded MaxErrors.";
    }

    private void startSome(
            ExecutionRecord execution,
            List<StepRecord> steps,
            int location,
            int room,
            Partition<SsmStore> partition,
            Instant now) {
        int left = room;
        for (int i = 0; i < steps.size() && left > 0; i++) {
            StepRecord step = steps.get(i);
            if (location(step) == location && step.state() instanceof StepState.Pending pending) {
                steps.set(i, step.in(pending.begin(now, i + 1)));
                children.start(execution, step, partition, now);
                left--;
            }
        }
    }

    private static int location(StepRecord step) {
        return Objects.requireNonNull(step.child()).location();
    }

    private void refused(
            ExecutionRecord execution, Parent parent, ModeledError refusal, Partition<SsmStore> partition, Instant at) {
        List<StepRecord> steps = new ArrayList<>(execution.steps());
        steps.replaceAll(step -> step.id().equals(parent.stepExecutionId())
                ? step.withFailure(StepFailures.refused("StartAutomationExecution", refusal))
                        .ended(AutomationExecutionStatus.FAILED, at)
                : step);
        continueWith(execution, steps, partition, at);
    }

    /** No further child starts; the execution is over when none runs any more. */
    void cancel(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        ExecutionRecord stopping = execution.in(new ExecutionState.Cancelling(null));
        continueWith(stopping, new ArrayList<>(execution.steps()), partition, now);
    }

    /** Cancels the children that run, wherever they do. */
    void cancelChildren(ExecutionRecord execution, Partition<SsmStore> partition, Cancel cancel) {
        for (StepRecord step : execution.steps()) {
            ChildRun child = step.child();
            if (child != null && child.executionId() != null && step.state().active()) {
                cancel.elsewhere(
                        partition,
                        new PartitionKey(partition.key().service(), child.account(), child.region()),
                        child.executionId());
            }
        }
        for (ExecutionRecord child :
                partition.store().automationExecutionsByParent.get(execution.id())) {
            if (execution.scaleOut() == null && !child.state().over()) {
                cancel.elsewhere(partition, partition.key(), child.id());
            }
        }
    }
}
