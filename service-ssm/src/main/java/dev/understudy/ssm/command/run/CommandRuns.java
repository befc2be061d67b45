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
import java.util.function.BiFunction;

/**
 * Moves commands: finds their nodes, sends them to as many at once as allowed, and ends them. What a node does with a
 * command is the business of {@link CommandAgent}.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/send-commands-multiple.html">Run commands at
 *     scale</a>
 */
public final class CommandRuns {
    /** The lifecycle that says how long a command takes to reach its nodes. */
    private static final String LIFECYCLE = "ssm.command-start";

    private final Kernel kernel;
    private final Partitions<SsmStore> partitions;
    private final CommandAgent agent;
    private final Delivery delivery;
    private final CommandProgress progress;
    private final PendingInvocations pending;

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
        this.agent = new CommandAgent(kernel, partitions, library, this::returned);
        this.delivery = new Delivery(kernel, agent);
        this.progress = new CommandProgress(kernel, delivery, agent);
        this.pending = new PendingInvocations(kernel);
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.immediate());
        alarms.watch(this::alarmChanged);
    }

    /** Makes the transitions of commands known. */
    public void register(Transitions<SsmStore> transitions) {
        progress.register(transitions);
        transitions.register(CommandProgress.START, this::start);
        transitions.register(CommandProgress.EXPIRY, this::expire);
        transitions.register(
                Delivery.DELAY,
                (due, partition) -> move(due, partition, (sent, turn) -> {
                    return sent.state() instanceof InvocationState.Sent ? sent.in(new InvocationState.Delayed()) : sent;
                }));
        transitions.register(StepStarts.STEP, (due, partition) -> move(due, partition, agent::due));
        transitions.register(StepStarts.TIMEOUT, (due, partition) -> move(due, partition, agent::timeOut));
        transitions.register(CommandAgent.CANCELLED, (due, partition) -> move(due, partition, agent::cancelled));
    }

    /** Tells a watcher of the end of every command from now on. */
    public void watch(Watcher watcher) {
        progress.watch(watcher);
    }

    /** Keeps a command that was accepted, and lets it begin when its lifecycle says. */
    public void accept(CommandRecord command, List<NodeRecord> nodes, Partition<SsmStore> partition, Instant now) {
        partition.store().commands.put(command.id(), command);
        nodes.forEach(node -> Delivery.assign(command, node, partition.store()));
        partition
                .timeline()
                .schedule(
                        CommandProgress.START, command.id(), kernel.lifecycles().policy(LIFECYCLE), now);
        partition
                .timeline()
                .schedule(new DueTransition(command.order().expiresAt(), CommandProgress.EXPIRY, command.id()));
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
            begin(turn);
            return;
        }
        if (!NodeSelection.mayListGroups(targets, partition.store())) {
            progress.end(turn, CommandVerdict.ACCESS_DENIED);
            return;
        }
        for (NodeRecord node : NodeSelection.resolve(targets, partition, CommandErrors::unknownTarget)) {
            Delivery.assign(command, node, partition.store());
        }
        int count = partition.store().commandInvocationsByCommand.count(command.id());
        if (count == 0) {
            progress.end(turn, CommandVerdict.NO_INSTANCES);
            return;
        }
        CommandRecord resolved = command.forTargets(count);
        partition.store().commands.put(resolved.id(), resolved);
        begin(turn.of(resolved));
    }

    private void begin(Turn turn) {
        if (pending.exceededBy(turn)) {
            progress.end(
                    turn.store().waitingCommandInvocations.get(turn.command().id()),
                    InvocationVerdict.TERMINATED,
                    turn);
            progress.end(turn, CommandVerdict.RATE_EXCEEDED);
        } else {
            progress.begin(turn);
        }
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
        progress.change(invocation, moved, turn);
        if (!moved.state().underWay() && !command.state().over()) {
            progress.proceed(turn);
        }
    }

    private void returned(PartitionKey place, String key, long ticket, ProgramEnd end) {
        partitions.within(place, (partition, now) -> {
            move(key, partition, now, (invocation, turn) -> agent.returned(invocation, ticket, end, turn));
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

    /**
     * The time of a command is up: whatever has not ended counts as not delivered, whether an agent works on it or not.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding
     *     command timeout values</a>
     */
    private void expire(DueTransition due, Partition<SsmStore> partition) {
        CommandRecord command = partition.store().commands.get(due.resource());
        if (command == null || command.state().over()) {
            return;
        }
        Turn turn = new Turn(command, partition, due.dueAt());
        for (InvocationRecord invocation :
                partition.store().commandInvocationsByCommand.get(command.id())) {
            if (Delivery.undelivered(invocation.state()) || CommandAgent.stillWorks(invocation, turn.now())) {
                progress.end(invocation, InvocationVerdict.DELIVERY_TIMED_OUT, turn);
            }
        }
        progress.proceed(turn);
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
                    progress.change(invocation, agent.cancel(invocation, turn), turn);
                } else if (Delivery.undelivered(invocation.state())) {
                    progress.end(invocation, InvocationVerdict.CANCELLED, turn);
                }
            }
        }
        progress.proceed(turn);
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
                progress.end(invocation, InvocationVerdict.TERMINATED, turn);
            }
        }
        boolean known =
                turn.command().triggeredAlarms().stream().anyMatch(alarm -> alarm.state() == ExternalAlarmState.ALARM);
        progress.end(turn, known ? CommandVerdict.ALARM : CommandVerdict.UNKNOWN_ALARM);
    }
}
