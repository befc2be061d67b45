package dev.understudy.ssm.session.state;

import org.jspecify.annotations.Nullable;

/**
 * What a session is for, as its document says.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html">Session document
 *     schema</a>
 */
public sealed interface SessionWork {
    /** The type of session in documents and in the handshake. */
    String sessionType();

    /**
     * A shell.
     *
     * @param profile what the shell is told first; may be empty
     */
    record Shell(String profile) implements SessionWork {
        @Override
        public String sessionType() {
            return "Standard_Stream";
        }
    }

    /**
     * One command.
     *
     * @param command what a shell is told
     * @param interactive whether it has a terminal
     * @param apart how its outputs come apart, with its exit code at the end; null if they come together
     */
    record Command(
            String command, boolean interactive, @Nullable Apart apart) implements SessionWork {
        @Override
        public String sessionType() {
            return interactive ? "InteractiveCommands" : "NonInteractiveCommands";
        }
    }

    /**
     * How outputs of a command are told from each other.
     *
     * @param outputPrefix what pieces of its standard output begin with; may be empty
     * @param errorPrefix what pieces of its standard error begin with; may be empty
     */
    record Apart(String outputPrefix, String errorPrefix) {}

    /**
     * A port of the node, or of a host that the node can reach.
     *
     * @param host the host; {@code localhost} for the node itself
     * @param number the port
     * @param local whether the client forwards a port of its own, on which several connections may come at once
     */
    record Port(String host, int number, boolean local) implements SessionWork {
        @Override
        public String sessionType() {
            return "Port";
        }
    }
}
