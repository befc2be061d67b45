package dev.understudy.ssm.automation.run;

import com.google.common.base.Suppliers;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.automation.change.ChangeGate;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.state.AccessRequest;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.ApprovalRequest;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ExecutionState;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.calendar.Calendars;
import dev.understudy.ssm.command.run.CommandRuns;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves executions: what falls due on the timeline, what comes back from outside, and what ends. Everything that
 * touches another partition or service happens after unlock.
 */
public final class Executions implements Finish, Returns {
    /** What the timeline calls the end of a cancellation. */
    public static final String CANCELLED = "automation-cancelled";

    /** How long a workflow of {@code onCancel} may take; see AWS's description of it. */
    private static final Duration MOST_CANCELLING = Duration.ofMinutes(2);

    private final Partitions<SsmStore> partitions;
    private final StartedCommands commands;
    private final Launcher launcher;
    private final AutomationEvents events;
    private final OutsideCalls outside;
    private final StepStops stops;
    private final Engine engine;
    private final CallerSession session;
    private final RateControl rateControl;
    private final StartedExecutions children;
    private final AlarmStops alarmStops = new AlarmStops(this);
    private @Nullable AccessDecisions accessDecisions;

    /** Executions of all partitions. */
    public Executions(
            Kernel kernel,
            Partitions<SsmStore> partitions,
            Launcher launcher,
            Runbooks runbooks,
            Calendars calendars,
            CommandRuns commands) {
        this.partitions = partitions;
        this.launcher = launcher;
        this.events = new AutomationEvents(kernel);
        this.outside = new OutsideCalls(kernel.errands());
        this.commands = new StartedCommands(commands, outside, this::change);
        kernel.outcomes().declare(ScriptedAction.OUTCOME);
        StepAction child =
                new ChangeGate(kernel.lifecycles(), calendars, new ChildAction(kernel, partitions, launcher, runbooks));
        StepAction runCommand = new RunCommandAction(kernel, partitions);
        // The first step makes them: the start of the emulator waits for none of them.
        Supplier<Map<Action, StepAction>> actions = Suppliers.memoize(() -> Actions.all(kernel, child, runCommand));
        this.session = new CallerSession(kernel);
        this.stops = new StepStops(this);
        this.engine = new Engine(kernel.ids(), actions, new StepEnds(this, stops), stops, this, session);
        this.rateControl = new RateControl(kernel, partitions, launcher, outside, this::ended, this::cancelElsewhere);
        this.children = new StartedExecutions(partitions, outside, rateControl, engine, this::move);
    }

    /** Makes the transitions of executions known. */
    public void register(Transitions<SsmStore> transitions) {
        commands.register(engine);
        transitions.register(Launcher.START, this::start);
        transitions.register(Engine.WAKE, (due, partition) -> move(due, partition, engine::wake));
        transitions.register(Engine.TIMEOUT, (due, partition) -> move(due, partition, engine::timeOut));
        transitions.register(Engine.LOOP_TIMEOUT, this::loopTimedOut);
        transitions.register(CANCELLED, this::cancelled);
        transitions.register(CallerSession.TRANSITION, this::sessionOver);
    }

    /** What stops executions when alarms go off. */
    public AlarmStops alarmStops() {
        return alarmStops;
    }

    /** Tells of requests for access from now on. */
    public void tell(AccessDecisions decisions) {
        accessDecisions = decisions;
    }

    /** Who hears of requests for access, or null. */
    public @Nullable AccessDecisions accessDecisions() {
        return accessDecisions;
    }

    /** The engine, for signals. */
    public Engine engine() {
        return engine;
    }

    private void start(DueTransition due, Partition<SsmStore> partition) {
        ExecutionRecord execution = partition.store().automationExecutions.get(due.resource());
        if (execution == null || !(execution.state() instanceof ExecutionState.Running)) {
            return;
        }
        events.execution(execution, partition.key(), due.dueAt());
        if (alarmStops.heed(execution, partition, due.dueAt())) {
            return;
        }
        if (execution.scaleOut() != null) {
            rateControl.begin(execution, partition, due.dueAt());
            return;
        }
        Run run = new Run(partition, execution);
        ApprovalRequest request = execution.origin().request();
        int first =
                request == null ? 0 : request.firstStep(run.program().steps().size());
        engine.perform(run, run.program().steps().get(first), due.dueAt());
        events.moved(execution, run.save(), partition.key(), due.dueAt());
        settleSoon(partition);
    }

    private void move(DueTransition due, Partition<SsmStore> partition, BiConsumer<Run, Instant> change) {
        ExecutionRecord execution = partition.store().automationExecutions.get(due.resource());
        if (execution != null && !execution.state().over()) {
            move(execution, partition, due.dueAt(), change);
        }
    }

    /** The resource is an execution and the index of its loop. */
    private void loopTimedOut(DueTransition due, Partition<SsmStore> partition) {
        int slash = due.resource().indexOf('/');
        int loop = Integer.parseInt(due.resource().substring(slash + 1));
        DueTransition ofExecution =
                new DueTransition(due.dueAt(), due.kind(), due.resource().substring(0, slash));
        move(ofExecution, partition, (run, now) -> engine.loopTimedOut(run, loop, now));
    }

    /** Changes an execution that is not over. */
    public void move(
            ExecutionRecord execution, Partition<SsmStore> partition, Instant now, BiConsumer<Run, Instant> change) {
        Run run = new Run(partition, execution);
        change.accept(run, now);
        events.moved(execution, run.save(), partition.key(), now);
        settleSoon(partition);
    }

    /** What was scheduled for now or before happens without waiting for the next request. */
    public void settleSoon(Partition<SsmStore> partition) {
        PartitionKey key = partition.key();
        outside.soon(partition, () -> partitions.within(key, (settled, now) -> settled.key()));
    }

    @Override
    public void request(Run run, long ticket, Progress.Outside call, Instant now) {
        PartitionKey key = run.partition().key();
        String id = run.id();
        Runnable work = () -> {
            Progress progress = OutsideCalls.answer(call.call(), () -> new Progress.Failed(StepFailures.internal()));
            change(key, id, (moved, answered) -> {
                Instant at = call.slow() ? answered : now;
                engine.returned(moved, ticket, progress, at);
                children.awaited(moved, at);
            });
        };
        if (call.slow()) {
            outside.onOwnThread(run.partition(), id, work);
        } else {
            outside.soon(run.partition(), work);
        }
    }

    private void change(PartitionKey key, String id, BiConsumer<Run, Instant> change) {
        partitions.within(key, (partition, now) -> {
            ExecutionRecord execution = partition.store().automationExecutions.get(id);
            if (execution != null && !execution.state().over()) {
                move(execution, partition, now, change);
            }
            return id;
        });
    }

    /**
     * Cancels an execution: its step under way at once, itself after the workflow that the step names. One that is over,
     * or about to be, stays as it is.
     */
    public void cancel(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        if (!(execution.state() instanceof ExecutionState.Cancellable)) {
            return;
        }
        partition.timeline().cancel(Launcher.START, execution.id());
        rateControl.cancelChildren(execution, partition, this::cancelElsewhere);
        if (execution.scaleOut() != null) {
            rateControl.cancel(execution, partition, now);
            return;
        }
        Run run = new Run(partition, execution);
        run.cancel();
        partition.timeline().schedule(new DueTransition(now.plus(MOST_CANCELLING), CANCELLED, execution.id()));
        Activity activity = run.state().activity();
        if (activity != null) {
            commands.stop(run.step(activity.step()), partition, now);
        }
        engine.cancel(run, now);
        if (run.cancelling() && run.state().activity() == null) {
            over(run, now);
        }
        run.save();
        settleSoon(partition);
    }

    /** Cancels the child behind a step that is at work, and nothing else. */
    public void cancelChild(ExecutionRecord execution, int step, Partition<SsmStore> partition) {
        rateControl.cancelChild(execution, step, partition, this::cancelElsewhere);
    }

    private void cancelElsewhere(Partition<SsmStore> here, PartitionKey key, String id) {
        outside.soon(
                here,
                () -> partitions.within(key, (partition, now) -> {
                    ExecutionRecord execution =
                            partition.store().automationExecutions.get(id);
                    if (execution != null) {
                        cancel(execution, partition, now);
                    }
                    return id;
                }));
    }

    private void sessionOver(DueTransition due, Partition<SsmStore> partition) {
        ExecutionRecord execution = partition.store().automationExecutions.get(due.resource());
        if (execution != null && !execution.state().over()) {
            rateControl.cancelChildren(execution, partition, this::cancelElsewhere);
            move(execution, partition, due.dueAt(), engine::sessionOver);
        }
    }

    private void cancelled(DueTransition due, Partition<SsmStore> partition) {
        move(due, partition, (run, now) -> {
            stops.halt(run, now);
            over(run, now);
        });
    }

    @Override
    public void stepEnded(Run run, StepRecord step, Instant now) {
        engine.ended(step);
        events.step(run, step, now);
        commands.stop(step, run.partition(), now);
    }

    @Override
    public void idle(Run run) {
        run.rest();
        session.limit(run.partition().timeline(), run.id(), run.origin(), run.program());
    }

    @Override
    public void tryEnded(Run run, StepRecord step, Instant now) {
        children.giveUp(run, step, this::cancelElsewhere);
    }

    @Override
    public void over(Run run, Instant now) {
        StepStops.stopTimers(run);
        run.partition().timeline().cancel(CallerSession.TRANSITION, run.id());
        if (run.cancelling()) {
            stops.tidied(run, now);
        }
        run.end(status(run), now);
        ended(run.save(), run.partition(), now);
    }

    private static AutomationExecutionStatus status(Run run) {
        AutomationExecutionStatus status = run.verdict().status();
        ApprovalRequest request = run.origin().request();
        return request == null ? status : request.end(status, run.save());
    }

    private void ended(ExecutionRecord execution, Partition<SsmStore> partition, Instant now) {
        partition.timeline().cancel(CANCELLED, execution.id());
        events.execution(execution, partition.key(), now);
        if (accessDecisions != null && execution.origin().request() instanceof AccessRequest) {
            accessDecisions.decided(execution, partition, now);
        }
        launcher.promote(partition, now);
        children.ended(execution, partition, now);
    }
}
