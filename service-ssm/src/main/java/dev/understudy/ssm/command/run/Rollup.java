package dev.understudy.ssm.command.run;

import dev.understudy.ssm.command.state.CommandVerdict;
import dev.understudy.ssm.command.state.InvocationVerdict;
import java.util.List;
import java.util.Set;

/**
 * What the ends of parts come to.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding command
 *     statuses</a>
 */
public final class Rollup {
    /** What outweighs what, the worst first. */
    private static final List<InvocationVerdict> WORST_FIRST = List.of(
            InvocationVerdict.TERMINATED,
            InvocationVerdict.FAILED,
            InvocationVerdict.EXECUTION_TIMED_OUT,
            InvocationVerdict.DELIVERY_TIMED_OUT,
            InvocationVerdict.UNDELIVERABLE,
            InvocationVerdict.INVALID_PLATFORM,
            InvocationVerdict.ACCESS_DENIED,
            InvocationVerdict.CANCELLED,
            InvocationVerdict.SUCCESS);

    private Rollup() {}

    /** How an invocation or a plugin ended whose steps ended like this. */
    public static InvocationVerdict steps(List<InvocationVerdict> ends) {
        return WORST_FIRST.stream().filter(ends::contains).findFirst().orElse(InvocationVerdict.SUCCESS);
    }

    /**
     * How a command ended whose invocations ended like this. There are none if its targets were not looked up in time.
     *
     * @param exceeded whether there are more errors than allowed
     * @param cancelled whether somebody cancelled it on all nodes
     */
    static CommandVerdict invocations(Set<InvocationVerdict> ends, boolean exceeded, boolean cancelled) {
        if (exceeded) {
            return CommandVerdict.FAILED;
        }
        if (ends.isEmpty()) {
            return cancelled ? CommandVerdict.CANCELLED : CommandVerdict.DELIVERY_TIMED_OUT;
        }
        List<InvocationVerdict> reached =
                ends.stream().filter(end -> !end.unreached()).toList();
        if (reached.isEmpty()) {
            return CommandVerdict.FAILED;
        }
        if (reached.equals(List.of(InvocationVerdict.SUCCESS))) {
            return CommandVerdict.SUCCESS;
        }
        if (ends.equals(Set.of(InvocationVerdict.DELIVERY_TIMED_OUT))) {
            return CommandVerdict.DELIVERY_TIMED_OUT;
        }
        if (ends.equals(Set.of(InvocationVerdict.EXECUTION_TIMED_OUT))) {
            return CommandVerdict.EXECUTION_TIMED_OUT;
        }
        boolean stopped = reached.contains(InvocationVerdict.CANCELLED);
        return stopped && (cancelled || reached.size() == 1) ? CommandVerdict.CANCELLED : CommandVerdict.INCOMPLETE;
    }
}
