package dev.understudy.ssm.command.run;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.command.state.InvocationState;
import dev.understudy.ssm.command.state.InvocationVerdict;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.util.List;

/** Brings commands to the agents of nodes, if they answer. */
final class Delivery {
    /** What the timeline calls that an agent lets others wait. */
    static final String DELAY = "command-delay";

    /** The lifecycle that says how long the service waits for an agent until it shows a delay. */
    private static final String LIFECYCLE = "ssm.command-delay";

    /** AWS does not say how long. */
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);

    private final Lifecycles lifecycles;
    private final ScriptedDelivery scripted;
    private final CommandAgent agent;

    Delivery(Kernel kernel, CommandAgent agent) {
        this.lifecycles = kernel.lifecycles();
        this.scripted = new ScriptedDelivery(kernel.outcomes());
        this.agent = agent;
        lifecycles.register(LIFECYCLE, TransitionPolicy.after(USUAL_WAIT));
    }

    /** Notes that a command is for a node. */
    static void assign(CommandRecord command, NodeRecord node, SsmStore store) {
        String key = InvocationRecord.key(command.id(), node.id());
        if (!store.commandInvocations.contains(key)) {
            store.commandInvocations.put(
                    key,
                    new InvocationRecord(
                            command.id(),
                            node.id(),
                            node.computerName(),
                            node.platform().type(),
                            new InvocationState.Waiting(),
                            List.of()));
        }
    }

    /** Whether no agent has got it yet. */
    static boolean undelivered(InvocationState state) {
        return state instanceof InvocationState.Waiting
                || state instanceof InvocationState.Sent
                || state instanceof InvocationState.Delayed;
    }

    /** Sends a command to a node. */
    InvocationRecord send(InvocationRecord invocation, Turn turn) {
        turn.timeline().cancel(DELAY, invocation.key());
        InvocationVerdict refusal = scripted.refusal(
                turn.command(), invocation.nodeId(), turn.partition().key());
        if (refusal != null) {
            return invocation.ended(refusal, turn.now());
        }
        NodeRecord node = turn.store().nodes.get(invocation.nodeId());
        if (node == null || !node.managed() || node.pingStatus() != PingStatus.ONLINE) {
            return invocation.ended(InvocationVerdict.UNDELIVERABLE, turn.now());
        }
        if (!turn.command().order().platforms().contains(node.platform().type())) {
            return invocation.ended(InvocationVerdict.INVALID_PLATFORM, turn.now());
        }
        if (node.answers()) {
            return agent.begin(invocation, turn);
        }
        turn.timeline().schedule(DELAY, invocation.key(), lifecycles.policy(LIFECYCLE), turn.now());
        return invocation.in(new InvocationState.Sent());
    }
}
