package dev.understudy.ssm.command.run;

import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.CommandState;
import dev.understudy.ssm.command.state.CommandVerdict;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Moves a command on when something happened to it on a node: sends it to more of them, ends it when none is left, and
 * forgets it some day.
 */
final class CommandProgress {
    /** What the timeline calls the beginning of a command. */
    static final String START = "command-start";

    /** What the timeline calls the time from when on no agent gets a command any more. */
    static final String EXPIRY = "command-expiry";

    /** What the timeline calls the end of what is known of a command. */
    private static final String HISTORY = "command-history";

    /**
     * How long commands are known.
     *
     * @see <a href="https://docs.aws.amazon.com/general/latest/gr/ssm.html">Systems Manager endpoints and quotas</a>
     */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final CommandEvents events;
    private final Delivery delivery;
    private final CommandAgent agent;
    private final List<CommandRuns.Watcher> watchers = new CopyOnWriteArrayList<>();

    CommandProgress(Kernel kernel, Delivery delivery, CommandAgent agent) {
        this.events = new CommandEvents(kernel);
        this.delivery = delivery;
        this.agent = agent;
    }

    void register(Transitions<SsmStore> transitions) {
        transitions.register(HISTORY, (due, partition) -> forget(due.resource(), partition.store()));
    }

    void watch(CommandRuns.Watcher watcher) {
        watchers.add(watcher);
    }

    /** Sends a command to the first of its nodes. */
    void begin(Turn turn) {
        InvocationTally tally = new InvocationTally(turn.command(), turn.store());
        sendOn(tally, turn);
        if (!settle(tally, turn)) {
            become(turn.command().in(new CommandState.InProgress()), turn);
        }
    }

    /** Sends a command that has begun to as many more nodes as may have it now, and ends it if none is left. */
    void proceed(Turn turn) {
        InvocationTally tally = new InvocationTally(turn.command(), turn.store());
        if (turn.command().state() instanceof CommandState.InProgress) {
            sendOn(tally, turn);
        }
        settle(tally, turn);
    }

    /** Whether the command is over, since it is so everywhere or went wrong too often. */
    private boolean settle(InvocationTally tally, Turn turn) {
        if (tally.exceeded()) {
            end(turn.store().waitingCommandInvocations.get(turn.command().id()), InvocationVerdict.TERMINATED, turn);
        }
        boolean over = tally.over();
        if (over) {
            boolean cancelled = turn.command().state() instanceof CommandState.Cancelling;
            end(turn, Rollup.invocations(tally.verdicts(), tally.exceeded(), cancelled));
        }
        return over;
    }

    private void sendOn(InvocationTally tally, Turn turn) {
        String id = turn.command().id();
        InvocationRecord next = turn.store().waitingCommandInvocations.first(id);
        while (next != null && tally.room() > 0 && !tally.exceeded()) {
            change(next, delivery.send(next, turn), turn);
            next = turn.store().waitingCommandInvocations.first(id);
        }
    }

    /** Ends invocations whatever is done there. */
    void end(List<InvocationRecord> invocations, InvocationVerdict verdict, Turn turn) {
        invocations.forEach(invocation -> end(invocation, verdict, turn));
    }

    /** Ends an invocation whatever is done there: a program that runs goes on for itself. */
    void end(InvocationRecord invocation, InvocationVerdict verdict, Turn turn) {
        CommandAgent.abandon(invocation, turn.partition());
        turn.timeline().cancel(Delivery.DELAY, invocation.key());
        change(invocation, invocation.ended(verdict, turn.now()), turn);
    }

    /** Keeps what became of an invocation. */
    void change(InvocationRecord before, InvocationRecord after, Turn turn) {
        turn.store().commandInvocations.put(after.key(), after);
        if (!before.state().details().equals(after.state().details())) {
            events.invocation(turn.command(), after, turn.partition(), turn.now());
        }
        if (after.state().over() && !before.state().over()) {
            agent.tidyUp(after, turn.partition());
        }
    }

    private void become(CommandRecord command, Turn turn) {
        turn.store().commands.put(command.id(), command);
        events.command(command, turn.partition(), turn.now());
    }

    /** Ends a command. */
    void end(Turn turn, CommandVerdict verdict) {
        CommandRecord ended = turn.command().in(new CommandState.Ended(verdict, turn.now()));
        turn.timeline().cancel(START, ended.id());
        turn.timeline().cancel(EXPIRY, ended.id());
        become(ended, turn);
        Instant last = ended.order().requestedAt().plus(REMEMBERED);
        Instant forgotten = last.isBefore(turn.now()) ? turn.now() : last;
        turn.timeline().schedule(new DueTransition(forgotten, HISTORY, ended.id()));
        List<InvocationRecord> invocations =
                turn.store().commandInvocationsByCommand.get(ended.id());
        watchers.forEach(watcher -> watcher.ended(ended, invocations, turn.partition(), turn.now()));
    }

    private static void forget(String commandId, SsmStore store) {
        store.commandInvocationsByCommand.keys(commandId).forEach(store.commandInvocations::remove);
        store.commands.remove(commandId);
    }
}
