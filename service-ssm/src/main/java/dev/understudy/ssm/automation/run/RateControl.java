package dev.understudy.ssm.automation.run;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.automation.state.Verdict;
import dev.understudy.ssm.model.AutomationExecutionStatus;
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
    private final Launcher launcher;
    private final OutsideCalls outside;
    private final Ending ending;

    RateControl(Partitions<SsmStore> partitions, Launcher launcher, OutsideCalls outside, Ending ending) {
        this.partitions = partitions;
        this.launcher = launcher;
        this.outside = outside;
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

    /** Starts the first children. */
    void begin(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        continueWith(execution, new ArrayList<>(execution.steps()), partition, now);
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
                    ? step.ended(child.status(), now).withChild(run.ended(child))
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
            Tally tally = Tally.of(execution, steps, location);
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
                startChild(execution, step, partition, now);
                left--;
            }
        }
    }

    private static int location(StepRecord step) {
        return Objects.requireNonNull(step.child()).location();
    }

    private void startChild(ExecutionRecord execution, StepRecord step, Partition<SsmStore> partition, Instant at) {
        ChildRun child = Objects.requireNonNull(step.child());
        PartitionKey here = partition.key();
        PartitionKey there = new PartitionKey(here.service(), child.account(), child.region());
        AutomationProgram program = Objects.requireNonNull(
                partition.store().automationPrograms.get(execution.origin().program()));
        Parent parent = new Parent(here.account(), here.region(), execution.id(), step.id());
        Runbook runbook = new Runbook(
                execution.origin().documentName(),
                execution.origin().documentVersion(),
                execution.origin().program(),
                program,
                null);
        LaunchPlan plan = LaunchPlan.of(
                        runbook, child.parameters(), execution.origin().executedBy())
                .under(parent, child.target());
        outside.soon(partition, () -> launch(plan, there, here, at));
    }

    private void launch(LaunchPlan plan, PartitionKey there, PartitionKey here, Instant at) {
        Parent parent = Objects.requireNonNull(plan.parent());
        try {
            String id = partitions.within(there, (partition, now) -> {
                String started = launcher.launch(plan, partition, at).id();
                outside.soon(partition, () -> partitions.within(there, (settled, later) -> started));
                return started;
            });
            partitions.within(here, (partition, now) -> started(partition, parent, id));
        } catch (ModeledError refusal) {
            partitions.within(here, (partition, now) -> {
                ExecutionRecord execution =
                        partition.store().automationExecutions.get(parent.executionId());
                if (execution != null && !execution.state().over()) {
                    refused(execution, parent, refusal, partition, at);
                }
                return parent;
            });
        }
    }

    private static String started(Partition<SsmStore> partition, Parent parent, String childId) {
        ExecutionRecord execution = partition.store().automationExecutions.get(parent.executionId());
        if (execution != null) {
            List<StepRecord> steps = new ArrayList<>(execution.steps());
            steps.replaceAll(step -> {
                ChildRun run = step.child();
                return step.id().equals(parent.stepExecutionId()) && run != null
                        ? step.withChild(run.started(childId))
                        : step;
            });
            partition
                    .store()
                    .automationExecutions
                    .put(execution.id(), execution.moved(execution.state(), steps, execution.verdict()));
        }
        return childId;
    }

    private void refused(
            ExecutionRecord execution, Parent parent, ModeledError refusal, Partition<SsmStore> partition, Instant at) {
        List<StepRecord> steps = new ArrayList<>(execution.steps());
        steps.replaceAll(step -> step.id().equals(parent.stepExecutionId())
                ? step.withFailure(StepFailures.api(
                                "StartAutomationExecution", refusal.code(), String.valueOf(refusal.getMessage())))
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
