package dev.understudy.ssm.automation;

import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.automation.change.ChangeRequests;
import dev.understudy.ssm.automation.preview.ExecutionPreviews;
import dev.understudy.ssm.automation.preview.PreviewAnswers;
import dev.understudy.ssm.automation.preview.PreviewRecord;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.run.Executions;
import dev.understudy.ssm.automation.run.LaunchPlan;
import dev.understudy.ssm.automation.run.Launcher;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.run.Runbooks;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Verdict;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.automation.target.TargetRequest;
import dev.understudy.ssm.model.AutomationOperations;
import dev.understudy.ssm.model.DescribeAutomationExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationExecutionsOutput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsInput;
import dev.understudy.ssm.model.DescribeAutomationStepExecutionsOutput;
import dev.understudy.ssm.model.ExecutionMode;
import dev.understudy.ssm.model.GetAutomationExecutionInput;
import dev.understudy.ssm.model.GetAutomationExecutionOutput;
import dev.understudy.ssm.model.GetExecutionPreviewInput;
import dev.understudy.ssm.model.GetExecutionPreviewOutput;
import dev.understudy.ssm.model.SendAutomationSignalInput;
import dev.understudy.ssm.model.SendAutomationSignalOutput;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StartAutomationExecutionOutput;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import dev.understudy.ssm.model.StartChangeRequestExecutionOutput;
import dev.understudy.ssm.model.StartExecutionPreviewInput;
import dev.understudy.ssm.model.StartExecutionPreviewOutput;
import dev.understudy.ssm.model.StopAutomationExecutionInput;
import dev.understudy.ssm.model.StopAutomationExecutionOutput;
import dev.understudy.ssm.model.StopType;
import dev.understudy.ssm.model.Tag;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executions of runbooks.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-automation.html">AWS
 *     Systems Manager Automation</a>
 */
public final class Automations implements AutomationOperations {
    private final Partitions<SsmStore> partitions;
    private final Kernel kernel;
    private final Runbooks runbooks;
    private final Launcher launcher;
    private final Executions executions;
    private final ChangeRequests changeRequests;
    private final ExecutionPreviews previews;
    private final Signals signals;
    private final AutomationLists lists;

    /** The operations of the family. */
    public Automations(
            Partitions<SsmStore> partitions,
            Kernel kernel,
            Runbooks runbooks,
            Launcher launcher,
            Executions executions,
            ChangeRequests changeRequests,
            ExecutionPreviews previews) {
        this.partitions = partitions;
        this.kernel = kernel;
        this.runbooks = runbooks;
        this.launcher = launcher;
        this.executions = executions;
        this.changeRequests = changeRequests;
        this.previews = previews;
        this.signals = new Signals(executions, kernel.lifecycles());
        this.lists = new AutomationLists();
    }

    @Override
    public StartAutomationExecutionOutput startAutomationExecution(
            StartAutomationExecutionInput input, RequestContext context) {
        PartitionKey caller = context.partition();
        PartitionKey owner = runbooks.owner(input.documentName(), caller);
        if (owner.equals(caller)) {
            Partition<SsmStore> own = partitions.of(context);
            return start(input, runbooks.require(input.documentName(), input.documentVersion(), own), own, context);
        }
        Runbook shared = partitions.within(
                owner,
                (partition, now) -> runbooks.require(input.documentName(), input.documentVersion(), partition, caller));
        return partitions.within(caller, (partition, now) -> start(input, shared, partition, context));
    }

    private StartAutomationExecutionOutput start(
            StartAutomationExecutionInput input,
            Runbook runbook,
            Partition<SsmStore> partition,
            RequestContext context) {
        return (StartAutomationExecutionOutput)
                once(input, partition, context, () -> launch(input, runbook, partition, context));
    }

    /** Answers a repeated request as before. */
    private static Structure once(
            Structure input, Partition<SsmStore> partition, RequestContext context, Supplier<Structure> start) {
        IdempotencyLedger.Attempt attempt =
                new IdempotencyLedger.Attempt(context.account(), context.operation(), input, context.now());
        return partition.idempotency().once(attempt, new ClientTokens(), answer -> answer, start);
    }

    private StartAutomationExecutionOutput launch(
            StartAutomationExecutionInput input,
            Runbook runbook,
            Partition<SsmStore> partition,
            RequestContext context) {
        TargetRequest request = TargetRequest.of(input);
        ScaleOut scaleOut = TargetPlans.of(request, runbook, partition);
        LaunchPlan plan = LaunchPlan.of(runbook, request.parameters(), context.callerArn())
                .in(Objects.requireNonNullElse(input.mode(), ExecutionMode.AUTO))
                .over(scaleOut, scaleOut == null ? List.of() : TargetPlans.steps(scaleOut, partition, kernel.ids()))
                .stoppedBy(input.alarmConfiguration());
        TagRules rules = startTags(input.tags(), partition);
        ExecutionRecord execution = launcher.launch(plan, partition, context.now());
        began(execution, input.tags(), rules, partition);
        if (execution.state() instanceof ExecutionState.Idle) {
            executions.alarmStops().heed(execution, partition, context.now());
        }
        return StartAutomationExecutionOutput.builder()
                .automationExecutionId(execution.id())
                .build();
    }

    private TagRules startTags(@Nullable List<Tag> tags, Partition<SsmStore> partition) {
        TagRules rules = AutomationTags.atStart(kernel.quotas());
        partition.tags().check("", TagSets.of(tags), rules);
        return rules;
    }

    private void began(
            ExecutionRecord execution, @Nullable List<Tag> tags, TagRules rules, Partition<SsmStore> partition) {
        partition.tags().add(AutomationTags.arn(partition.key(), execution.id()), TagSets.of(tags), rules);
        executions.settleSoon(partition);
    }

    private static ExecutionRecord require(String id, Partition<SsmStore> partition) {
        return partition.store().automationExecutions.require(id, AutomationErrors::executionNotFound);
    }

    private static AutomationProgram program(ExecutionRecord execution, Partition<SsmStore> partition) {
        return Objects.requireNonNull(
                partition.store().automationPrograms.get(execution.origin().program()));
    }

    @Override
    public StopAutomationExecutionOutput stopAutomationExecution(
            StopAutomationExecutionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ExecutionRecord execution = require(input.automationExecutionId(), partition);
        if (execution.state().over() || execution.state() instanceof ExecutionState.Cancelling) {
            throw AutomationErrors.invalidStatusUpdate();
        }
        if (input.type() == StopType.COMPLETE) {
            complete(execution, partition, context.now());
        } else {
            executions.cancel(execution, partition, context.now());
        }
        return StopAutomationExecutionOutput.builder().build();
    }

    /** Ends an interactive execution whose user has seen enough. */
    private void complete(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        if (!(execution.state() instanceof ExecutionState.Idle)) {
            throw AutomationErrors.invalidStatusUpdate();
        }
        ExecutionRecord judged = execution.judged(verdict(execution, program(execution, partition)));
        executions.move(judged, partition, now, executions::over);
    }

    /** What an interactive execution comes to: how each critical step went when somebody last started it. */
    private static Verdict verdict(ExecutionRecord execution, AutomationProgram program) {
        Verdict verdict = execution.verdict();
        for (StepRecord record : execution.steps()) {
            StepFailure failure = record.failure();
            Step step = program.step(record.name());
            if (record.place() == null && failure != null && step != null && step.isCritical()) {
                verdict = verdict.and(record.state().status(), failure.message());
            }
        }
        return verdict;
    }

    @Override
    public SendAutomationSignalOutput sendAutomationSignal(SendAutomationSignalInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        signals.send(input, require(input.automationExecutionId(), partition), partition, context.now());
        return SendAutomationSignalOutput.builder().build();
    }

    @Override
    public GetAutomationExecutionOutput getAutomationExecution(
            GetAutomationExecutionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ExecutionRecord execution = require(input.automationExecutionId(), partition);
        partition.timeline().countRead(execution.id(), context.now());
        return GetAutomationExecutionOutput.builder()
                .automationExecution(AutomationAnswers.execution(execution, program(execution, partition)))
                .build();
    }

    @Override
    public DescribeAutomationExecutionsOutput describeAutomationExecutions(
            DescribeAutomationExecutionsInput input, RequestContext context) {
        return lists.executions(input, partitions.of(context), context);
    }

    @Override
    public DescribeAutomationStepExecutionsOutput describeAutomationStepExecutions(
            DescribeAutomationStepExecutionsInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ExecutionRecord execution = require(input.automationExecutionId(), partition);
        return lists.steps(input, execution, program(execution, partition), context);
    }

    @Override
    public StartChangeRequestExecutionOutput startChangeRequestExecution(
            StartChangeRequestExecutionInput input, RequestContext context) {
        ChangeRequests.Choice choice = changeRequests.choose(input, context.partition());
        return partitions.within(context.partition(), (partition, now) -> (StartChangeRequestExecutionOutput)
                once(input, partition, context, () -> request(input, choice, partition, context)));
    }

    private StartChangeRequestExecutionOutput request(
            StartChangeRequestExecutionInput input,
            ChangeRequests.Choice choice,
            Partition<SsmStore> partition,
            RequestContext context) {
        TagRules rules = startTags(input.tags(), partition);
        ExecutionRecord execution = changeRequests.start(input, choice, partition, context);
        began(execution, input.tags(), rules, partition);
        return StartChangeRequestExecutionOutput.builder()
                .automationExecutionId(execution.id())
                .build();
    }

    @Override
    public StartExecutionPreviewOutput startExecutionPreview(StartExecutionPreviewInput input, RequestContext context) {
        PreviewRecord preview = previews.start(input, partitions.of(context), context);
        return StartExecutionPreviewOutput.builder()
                .executionPreviewId(preview.id())
                .build();
    }

    @Override
    public GetExecutionPreviewOutput getExecutionPreview(GetExecutionPreviewInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        PreviewRecord preview = partition
                .store()
                .executionPreviews
                .require(
                        input.executionPreviewId(), () -> AutomationErrors.previewNotFound(input.executionPreviewId()));
        partition.timeline().countRead(preview.id(), context.now());
        return PreviewAnswers.of(preview);
    }
}
