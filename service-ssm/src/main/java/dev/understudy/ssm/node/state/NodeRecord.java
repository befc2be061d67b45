package dev.understudy.ssm.node.state;

import dev.understudy.ssm.model.PingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A machine that Systems Manager knows. Its tags are in the tag ledger, by its ARN.
 *
 * @param id {@code i-} or {@code mi-} and hexadecimal digits
 * @param machine where it comes from
 * @param platform its operating system
 * @param agent the SSM Agent on it
 * @param computerName its full name in its network
 * @param ipAddress its address
 * @param architecture as in {@code x86_64}
 */
public record NodeRecord(
        String id,
        Machine machine,
        Platform platform,
        Agent agent,
        String computerName,
        String ipAddress,
        String architecture) {

    /** Whether it belongs to the fleet: switched on and known by its agent, which need not answer now. */
    public boolean managed() {
        return machine.running() && !(agent instanceof Agent.Absent);
    }

    /** Whether its agent takes commands and sessions now. */
    public boolean answers() {
        return machine.running() && agent.answers();
    }

    /** What Systems Manager thinks of its agent; null if it has none. */
    public @Nullable PingStatus pingStatus() {
        return agent.pingStatus();
    }

    /** The same node with its agent in another state. */
    public NodeRecord withAgent(Agent changed) {
        return new NodeRecord(id, machine, platform, changed, computerName, ipAddress, architecture);
    }

    /** The same node as another machine. */
    public NodeRecord withMachine(Machine changed) {
        return new NodeRecord(id, changed, platform, agent, computerName, ipAddress, architecture);
    }
}
