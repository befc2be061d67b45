package dev.understudy.ssm.command.run;

import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationEnd;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.scale.Tally;
import dev.understudy.ssm.state.SsmStore;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a command fares on all of its nodes at this moment, as the store counts it: nothing here looks at every node.
 */
public final class InvocationTally {
    private static final int USUAL_CONCURRENCY = 50;

    private final CommandRecord command;
    private final SsmStore store;

    /** The tally of a command, which goes on with the store. */
    public InvocationTally(CommandRecord command, SsmStore store) {
        this.command = command;
        this.store = store;
    }

    /** On how many nodes it ended like this. */
    public int ended(InvocationVerdict verdict) {
        return store.endedCommandInvocations.count(new InvocationEnd(command.id(), verdict));
    }

    /** On how many nodes it is over. */
    public int completed() {
        return Stream.of(InvocationVerdict.values()).mapToInt(this::ended).sum();
    }

    /** On how many nodes it went wrong, as {@code MaxErrors} counts it. */
    public int errors() {
        return Stream.of(InvocationVerdict.values())
                .filter(InvocationVerdict::error)
                .mapToInt(this::ended)
                .sum();
    }

    private int size() {
        return store.commandInvocationsByCommand.count(command.id());
    }

    private int waiting() {
        return store.waitingCommandInvocations.count(command.id());
    }

    /** Whether it went wrong on more nodes than it may. */
    boolean exceeded() {
        return errors() > Tally.count(command.order().request().maxErrors(), size(), 0);
    }

    /**
     * How many more nodes may have it now. It begins with one node; each that is done, or lets others wait, makes room for
     * one more than before, so that 1, 2, 4, … nodes have it at once, up to {@code MaxConcurrency}.
     */
    int room() {
        int running = store.runningCommandInvocations.count(command.id());
        int most = Math.max(1, Tally.count(command.order().request().maxConcurrency(), size(), USUAL_CONCURRENCY));
        int rampUp = 1 + size() - waiting() - running;
        return Math.max(0, Math.min(most, rampUp) - running);
    }

    /** How it ended where it is over. */
    Set<InvocationVerdict> verdicts() {
        Set<InvocationVerdict> verdicts = EnumSet.noneOf(InvocationVerdict.class);
        for (InvocationVerdict verdict : InvocationVerdict.values()) {
            if (ended(verdict) > 0) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    /** Whether it is over everywhere. */
    boolean over() {
        return completed() == size();
    }
}
