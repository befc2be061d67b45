package dev.understudy.ssm.command.run;

import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.scale.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command fares on all of its nodes while it is sent to more of them. It begins with one node; each that is done
 * makes room for one more than before, so that 1, 2, 4, … nodes have it at once, up to {@code MaxConcurrency}.
 */
final class Fleet {
    private static final int USUAL_CONCURRENCY = 50;

    private final CommandRecord command;
    private final List<InvocationRecord> waiting = new ArrayList<>();
    private final List<InvocationVerdict> verdicts = new ArrayList<>();
    private final int size;
    private int running;
    private int delayed;
    private int left;

    Fleet(CommandRecord command, List<InvocationRecord> invocations) {
        this.command = command;
        this.size = invocations.size();
        for (InvocationRecord invocation : invocations) {
            if (invocation.state() instanceof InvocationState.Waiting) {
                waiting.add(invocation);
            } else {
                count(invocation.state());
            }
        }
        left = waiting.size();
    }

    private void count(InvocationState state) {
        if (state instanceof InvocationState.Ended ended) {
            verdicts.add(ended.verdict());
        } else if (state.underWay()) {
            running++;
        } else {
            delayed++;
        }
    }

    /** The nodes whose turn it was not yet at first. */
    List<InvocationRecord> waiting() {
        return waiting;
    }

    /** One of the waiting nodes does not wait any more. */
    void moved(InvocationState state) {
        left--;
        count(state);
    }

    /** One of the waiting nodes will never get it. */
    void moved(InvocationVerdict verdict) {
        left--;
        verdicts.add(verdict);
    }

    /** How it fares now. */
    Tally tally() {
        int errors = (int) verdicts.stream().filter(InvocationVerdict::error).count();
        int most = Math.max(1, Tally.count(command.order().request().maxConcurrency(), size, USUAL_CONCURRENCY));
        int rampUp = 1 + verdicts.size() + delayed;
        return new Tally(
                running,
                errors,
                Math.min(most, rampUp),
                Tally.count(command.order().request().maxErrors(), size, 0));
    }

    /** How it ended where it is over. */
    List<InvocationVerdict> verdicts() {
        return verdicts;
    }

    /** Whether a node got it, or was tried. */
    boolean begun() {
        return left < size;
    }

    /** Whether it is over everywhere. */
    boolean over() {
        return verdicts.size() == size;
    }
}
