package dev.understudy.ssm.automation.run;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.automation.target.TargetRequest;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.state.DocumentRecord;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Starts the children of rate-controlled executions, in whichever account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/running-automations-multiple-accounts-regions.html">
 *     Running automations in multiple AWS Regions and accounts</a>
 */
final class ChildStarts {
    private final Partitions<SsmStore> partitions;
    private final Launcher launcher;
    private final OutsideCalls outside;
    private final IdGenerator ids;
    private final Refused refused;
    private final RateControl.Cancel cancel;

    ChildStarts(
            Partitions<SsmStore> partitions,
            Launcher launcher,
            OutsideCalls outside,
            IdGenerator ids,
            Refused refused,
            RateControl.Cancel cancel) {
        this.partitions = partitions;
        this.launcher = launcher;
        this.outside = outside;
        this.ids = ids;
        this.refused = refused;
        this.cancel = cancel;
    }

    /** Hears of children that cannot start, or are not to any more if nobody refused. */
    @FunctionalInterface
    interface Refused {
        void hear(
                ExecutionRecord execution,
                Parent parent,
                @Nullable ModeledError refusal,
                Partition<SsmStore> partition,
                Instant at);
    }

    /** Starts the execution behind a step of this index, when the partition is unlocked. */
    void start(ExecutionRecord execution, StepRecord step, int index, Partition<SsmStore> partition, Instant at) {
        ChildRun child = Objects.requireNonNull(step.child());
        PartitionKey here = partition.key();
        PartitionKey there = new PartitionKey(here.service(), child.account(), child.region());
        AutomationProgram program = Objects.requireNonNull(
                partition.store().automationPrograms.get(execution.origin().program()));
        Parent parent = new Parent(
                here.account(),
                here.region(),
                execution.id(),
                step.id(),
                index,
                execution.origin().level());
        Runbook runbook = new Runbook(
                execution.origin().documentName(),
                execution.origin().documentVersion(),
                execution.origin().program(),
                program,
                Objects.requireNonNull(execution.scaleOut()).targetType());
        ScaleOut all = Objects.requireNonNull(execution.scaleOut());
        TargetLocation location = child.location() < 0
                ? null
                : Objects.requireNonNull(all.locations()).get(child.location());
        LaunchPlan plan = LaunchPlan.of(
                        runbook, child.parameters(), execution.origin().executedBy())
                .under(parent, child)
                .stoppedBy(location == null ? null : location.targetLocationAlarmConfiguration());
        TargetRequest targets = location == null ? null : TargetRequest.in(location, all);
        boolean visible = visible(execution, child, partition);
        outside.soon(partition, () -> launch(plan, targets, visible, there, here, at));
    }

    /** Whether the account of a child sees the runbook: its owner has to share it. */
    private static boolean visible(ExecutionRecord execution, ChildRun child, Partition<SsmStore> partition) {
        DocumentRecord document =
                partition.store().documents.get(execution.origin().documentName());
        return document == null
                || child.account().equals(partition.key().account())
                || DocumentLibrary.shared(document, partition.key().inAccount(child.account()), partition);
    }

    private void launch(
            LaunchPlan plan,
            @Nullable TargetRequest targets,
            boolean visible,
            PartitionKey there,
            PartitionKey here,
            Instant at) {
        Parent parent = Objects.requireNonNull(plan.parent());
        if (withdrawn(parent, here)) {
            give(parent, null, here, at);
            return;
        }
        try {
            if (!visible) {
                throw AutomationErrors.definitionNotFound();
            }
            partitions.within(there, (partition, now) -> {
                launcher.launch(over(plan, targets, partition), partition, at);
                outside.soon(partition, () -> partitions.within(there, (settled, later) -> there));
                return there;
            });
        } catch (ModeledError refusal) {
            give(parent, refusal, here, at);
            return;
        }
        // Whoever cancelled the parent between the look and the launch found no child to cancel.
        if (withdrawn(parent, here)) {
            partitions.within(there, (partition, now) -> {
                cancel.elsewhere(partition, there, Objects.requireNonNull(plan.id()));
                return there;
            });
        }
    }

    /** Whether somebody cancelled the parent, or its step, after its lock was released. */
    private boolean withdrawn(Parent parent, PartitionKey here) {
        int step = Objects.requireNonNull(parent.child());
        return partitions.within(here, (partition, now) -> {
            ExecutionRecord execution = partition.store().automationExecutions.get(parent.executionId());
            return execution == null
                    || !(execution.state() instanceof ExecutionState.Running)
                    || !(execution.steps().get(step).state() instanceof StepState.Active);
        });
    }

    private void give(Parent parent, @Nullable ModeledError refusal, PartitionKey here, Instant at) {
        partitions.within(here, (partition, now) -> {
            ExecutionRecord execution = partition.store().automationExecutions.get(parent.executionId());
            if (execution != null && !execution.state().over()) {
                refused.hear(execution, parent, refusal, partition, at);
            }
            return parent;
        });
    }

    /** What a child is to do in its account and region, where the targets are found. */
    private LaunchPlan over(LaunchPlan plan, @Nullable TargetRequest targets, Partition<SsmStore> partition) {
        ScaleOut scaleOut = targets == null ? null : TargetPlans.of(targets, plan.runbook(), partition);
        return scaleOut == null ? plan : plan.over(scaleOut, TargetPlans.steps(scaleOut, partition, ids));
    }
}
