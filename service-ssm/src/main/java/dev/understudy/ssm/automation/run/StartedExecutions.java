package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The executions that steps of other executions started, and what those hear of them. */
final class StartedExecutions {
    private final Partitions<SsmStore> partitions;
    private final OutsideCalls outside;
    private final RateControl rateControl;
    private final Engine engine;
    private final Move move;

    /** Changes an execution that is not over. */
    @FunctionalInterface
    interface Move {
        void move(
                ExecutionRecord execution, Partition<SsmStore> partition, Instant now, BiConsumer<Run, Instant> change);
    }

    StartedExecutions(
            Partitions<SsmStore> partitions, OutsideCalls outside, RateControl rateControl, Engine engine, Move move) {
        this.partitions = partitions;
        this.outside = outside;
        this.rateControl = rateControl;
        this.engine = engine;
        this.move = move;
    }

    /** An execution is over; the one that started it hears of it when the partition is unlocked. */
    void ended(ExecutionRecord child, Partition<SsmStore> partition, Instant now) {
        Parent parent = child.origin().parent();
        if (parent != null) {
            PartitionKey key = new PartitionKey(partition.key().service(), parent.account(), parent.region());
            Progress result = result(child, partition);
            outside.soon(partition, () -> hear(key, parent, child, result, now));
        }
    }

    private static Progress result(ExecutionRecord child, Partition<SsmStore> partition) {
        AutomationProgram program = Objects.requireNonNull(
                partition.store().automationPrograms.get(child.origin().program()));
        return ChildResults.of(child, program);
    }

    private void hear(PartitionKey key, Parent parent, ExecutionRecord child, Progress result, Instant at) {
        partitions.within(key, (partition, now) -> {
            ExecutionRecord execution = partition.store().automationExecutions.get(parent.executionId());
            if (execution != null && !execution.state().over()) {
                if (execution.scaleOut() != null) {
                    rateControl.childEnded(execution, parent, child, partition, at);
                } else {
                    move.move(execution, partition, at, (run, when) -> resume(run, child.id(), result, when));
                }
            }
            return key;
        });
    }

    /** Steps hear of the execution that they wait for, and not of one that an earlier try has given up. */
    private void resume(Run run, String childId, Progress result, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null && activity.reason().equals(new Wait.Child(childId))) {
            engine.resume(run, result, now);
        }
    }

    /** A step waits for an execution from now on; that may be over already, and then nobody else will say so. */
    void awaited(Run run, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null && activity.reason() instanceof Wait.Child awaited) {
            ExecutionRecord child = run.partition().store().automationExecutions.get(awaited.executionId());
            if (child != null && child.state().over()) {
                Instant endedAt = Objects.requireNonNullElse(child.endedAt(), now);
                resume(run, child.id(), result(child, run.partition()), endedAt);
            }
        }
    }

    /** A try of a step is over; the execution that it started has nobody left who waits for it. */
    void giveUp(Run run, StepRecord step, RateControl.Cancel cancel) {
        if (!step.action().equals(Action.EXECUTE_AUTOMATION.wireName())) {
            return;
        }
        Partition<SsmStore> partition = run.partition();
        for (ExecutionRecord child :
                partition.store().automationExecutionsByParent.get(run.id())) {
            if (startedBy(step, child.origin().parent()) && !child.state().over()) {
                cancel.elsewhere(partition, partition.key(), child.id());
            }
        }
    }

    private static boolean startedBy(StepRecord step, @Nullable Parent parent) {
        return parent != null && parent.stepExecutionId().equals(step.id());
    }
}
