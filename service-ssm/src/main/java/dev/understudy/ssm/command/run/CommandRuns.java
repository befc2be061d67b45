package dev.understudy.ssm.command.run;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.alarm.Alarms;
import dev.understudy.ssm.command.CommandErrors;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandState;
import dev.understudy.ssm.command.state.CommandVerdict;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.ExternalAlarmState;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.node.NodeSelection;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/**
 * Moves commands: finds their nodes, sends them to as many at once as allowed, and ends them. What a node does with a
 * command is the business of {@link NodeWork}.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/send-commands-multiple.html">Run commands at
 *     scale</a>
 */
public final class CommandRuns {
    /** What the timeline calls the beginning of a command. */
    private static final String START = "command-start";

    /** What the timeline calls the time from when on no agent gets a command any more. */
    private static final String EXPIRY = "command-expiry";

    /** The lifecycle that says how long a command takes to reach its nodes. */
    private static final String LIFECYCLE = "ssm.command-start";

    private final Kernel kernel;
    private final Partitions<SsmStore> partitions;
    private final CommandEvents events;
    private final NodeWork work;
    private final Delivery delivery;
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    /** Hears of the end of commands. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * A command is over.
         *
         * @param command the command
         * @param invocations what became of it on each node
         * @param partition where it is, locked
         * @param now the time
         */
        void ended(
                CommandRecord command, List<InvocationRecord> invocations, Partition<SsmStore> partition, Instant now);
    }

    /** Commands of all partitions, with documents from a library. */
    public CommandRuns(Kernel kernel, Partitions<SsmStore> partitions, DocumentLibrary library, Alarms alarms) {
        this.kernel = kernel;
        this.partitions = partitions;
        this.events = new CommandEvents(kernel);
        this.work = new NodeWork(kernel, library, this::returned);
        this.delivery = new Delivery(kernel.lifecycles(), work);
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.immediate());
        alarms.watch(this::alarmChanged);
    }

    /** Makes the transitions of commands known. */
    public void register(Transitions<SsmStore> transitions) {
        transitions.register(START, this::start);
        transitions.register(EXPIRY, this::expire);
        transitions.register(
                Delivery.DELAY,
                (due, partition) -> move(due, partition, (sent, turn) -> {
                    return sent.state() instanceof InvocationState.Sent ? sent.in(new InvocationState.Delayed()) : sent;
                }));
        transitions.register(StepStarts.STEP, (due, partition) -> move(due, partition, work::due));
        transitions.register(StepStarts.TIMEOUT, (due, partition) -> move(due, partition, work::timeOut));
        transitions.register(NodeWork.CANCELLED, (due, partition) -> move(due, partition, work::cancelled));
    }

    /** Tells a watcher of the end of every command from now on. */
    public void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Keeps a command that was accepted, and lets it begin when its lifecycle says. */
    public void accept(CommandRecord command, List<NodeRecord> nodes, Partition<SsmStore> partition, Instant now) {
        partition.store().commands.put(command.id(), command);
        nodes.forEach(node -> Delivery.assign(command, node, partition.store()));
        partition.timeline().schedule(START, command.id(), kernel.lifecycles().policy(LIFECYCLE), now);
        partition.timeline().schedule(new DueTransition(command.order().expiresAt(), EXPIRY, command.id()));
    }

    private void start(DueTransition due, Partition<SsmStore> partition) {
        CommandRecord command = partition.store().commands.get(due.resource());
        if (command == null || !(command.state() instanceof CommandState.Pending)) {
            return;
        }
        Turn turn = new Turn(command, partition, due.dueAt());
        List<Target> targets =
                Objects.requireNonNullElse(command.order().request().targets(), List.of());
        if (targets.isEmpty()) {
            proceed(turn);
            return;
        }
        if (!NodeSelection.mayListGroups(targets, partition.store())) {
            end(turn, CommandVerdict.ACCESS_DENIED);
            return;
        }
        for (NodeRecord node : NodeSelection.resolve(targets, partition, CommandErrors::unknownTarget)) {
            Delivery.assign(command, node, partition.store());
        }
        int count = partition.store().commandInvocationsByCommand.count(command.id());
        if (count == 0) {
            end(turn, CommandVerdict.NO_INSTANCES);
            return;
        }
        CommandRecord resolved = command.forTargets(count);
        partition.store().commands.put(resolved.id(), resolved);
        proceed(turn.of(resolved));
    }

    /** Sends a command to as many more nodes as may have it now, and ends it if none is left. */
    private void proceed(Turn turn) {
        CommandRecord command = turn.command();
        Fleet fleet =
                new Fleet(command, turn.store().commandInvocationsByCommand.get(command.id()));
        boolean stopped = !(command.state() instanceof CommandState.Pending
                || command.state() instanceof CommandState.InProgress);
        for (InvocationRecord waiting : fleet.waiting()) {
            if (fleet.tally().exceeded()) {
                change(waiting, waiting.ended(InvocationVerdict.TERMINATED, turn.now()), turn);
                fleet.moved(InvocationVerdict.TERMINATED);
            } else if (!stopped && fleet.tally().room() > 0) {
                InvocationRecord sent = delivery.send(waiting, turn);
                change(waiting, sent, turn);
                fleet.moved(sent.state());
            }
        }
        if (fleet.over()) {
            boolean cancelled = command.state() instanceof CommandState.Cancelling;
            end(turn, Rollup.invocations(fleet.verdicts(), fleet.tally().exceeded(), cancelled));
        } else if (command.state() instanceof CommandState.Pending && fleet.begun()) {
            become(command.in(new CommandState.InProgress()), turn);
        }
    }

    private void change(InvocationRecord before, InvocationRecord after, Turn turn) {
        turn.store().commandInvocations.put(after.key(), after);
        if (!before.state().details().equals(after.state().details())) {
            events.invocation(turn.command(), after, turn.partition(), turn.now());
        }
    }

    private void become(CommandRecord command, Turn turn) {
        turn.store().commands.put(command.id(), command);
        events.command(command, turn.partition(), turn.now());
    }

    private void end(Turn turn, CommandVerdict verdict) {
        CommandRecord ended = turn.command().in(new CommandState.Ended(verdict, turn.now()));
        turn.timeline().cancel(START, ended.id());
        turn.timeline().cancel(EXPIRY, ended.id());
        become(ended, turn);
        List<InvocationRecord> invocations =
                turn.store().commandInvocationsByCommand.get(ended.id());
        watchers.forEach(watcher -> watcher.ended(ended, invocations, turn.partition(), turn.now()));
    }

    private void move(
            DueTransition due,
            Partition<SsmStore> partition,
            BiFunction<InvocationRecord, Turn, InvocationRecord> change) {
        move(due.resource(), partition, due.dueAt(), change);
    }

    private void move(
            String key,
            Partition<SsmStore> partition,
            Instant now,
            BiFunction<InvocationRecord, Turn, InvocationRecord> change) {
        InvocationRecord invocation = partition.store().commandInvocations.get(key);
        if (invocation == null || invocation.state().over()) {
            return;
        }
        CommandRecord command =
                Objects.requireNonNull(partition.store().commands.get(invocation.commandId()));
        Turn turn = new Turn(command, partition, now);
        InvocationRecord moved = change.apply(invocation, turn);
        change(invocation, moved, turn);
        if (!moved.state().underWay() && !command.state().over()) {
            proceed(turn);
        }
    }

    private void returned(PartitionKey place, String key, long ticket, ProgramEnd end) {
        partitions.within(place, (partition, now) -> {
            move(key, partition, now, (invocation, turn) -> work.returned(invocation, ticket, end, turn));
            return key;
        });
    }

    /** An agent answers again: it gets what was sent to its node and has not expired. */
    public void agentAnswers(String nodeId, Partition<SsmStore> partition, Instant now) {
        for (InvocationRecord invocation :
                partition.store().commandInvocationsByNode.get(nodeId)) {
            InvocationState state = invocation.state();
            if (state instanceof InvocationState.Sent || state instanceof InvocationState.Delayed) {
                move(invocation.key(), partition, now, delivery::send);
            }
        }
    }

    private void expire(DueTransition due, Partition<SsmStore> partition) {
        CommandRecord command = partition.store().commands.get(due.resource());
        if (command == null || command.state().over()) {
            return;
        }
        Turn turn = new Turn(command, partition, due.dueAt());
        for (InvocationRecord invocation :
                partition.store().commandInvocationsByCommand.get(command.id())) {
            if (Delivery.undelivered(invocation.state())) {
                partition.timeline().cancel(Delivery.DELAY, invocation.key());
                change(invocation, invocation.ended(InvocationVerdict.DELIVERY_TIMED_OUT, turn.now()), turn);
            }
        }
        proceed(turn);
    }

    /**
     * Cancels a command.
     *
     * @param nodeIds on these nodes; on all if empty
     */
    public void cancel(CommandRecord command, List<String> nodeIds, Partition<SsmStore> partition, Instant now) {
        if (command.state().over()) {
            return;
        }
        CommandRecord cancelling = nodeIds.isEmpty() ? command.in(new CommandState.Cancelling()) : command;
        Turn turn = new Turn(cancelling, partition, now);
        partition.store().commands.put(cancelling.id(), cancelling);
        for (InvocationRecord invocation :
                partition.store().commandInvocationsByCommand.get(command.id())) {
            if (nodeIds.isEmpty() || nodeIds.contains(invocation.nodeId())) {
                if (invocation.state() instanceof InvocationState.Running) {
                    change(invocation, work.cancel(invocation, turn), turn);
                } else if (Delivery.undelivered(invocation.state())) {
                    partition.timeline().cancel(Delivery.DELAY, invocation.key());
                    change(invocation, invocation.ended(InvocationVerdict.CANCELLED, now), turn);
                }
            }
        }
        proceed(turn);
    }

    private void alarmChanged(String alarm, Partition<SsmStore> partition, Instant now) {
        for (CommandRecord command : partition.store().commandsByAlarm.get(alarm)) {
            List<AlarmStateInformation> triggered =
                    Alarms.triggered(command.order().request().alarmConfiguration(), partition);
            if (!triggered.isEmpty()) {
                stop(new Turn(command.triggeredBy(triggered), partition, now));
            }
        }
    }

    private void stop(Turn turn) {
        for (InvocationRecord invocation :
                turn.store().commandInvocationsByCommand.get(turn.command().id())) {
            if (!invocation.state().over()) {
                NodeWork.abandon(invocation, turn.partition());
                turn.timeline().cancel(Delivery.DELAY, invocation.key());
                change(invocation, invocation.ended(InvocationVerdict.TERMINATED, turn.now()), turn);
            }
        }
        boolean known =
                turn.command().triggeredAlarms().stream().anyMatch(alarm -> alarm.state() == ExternalAlarmState.ALARM);
        end(turn, known ? CommandVerdict.ALARM : CommandVerdict.UNKNOWN_ALARM);
    }
}
