package dev.understudy.ssm.command.state;

import java.util.List;

/**
 * What the ends of a command on several nodes have in common.
 *
 * @param commandId the command
 * @param verdict how it ended there
 */
public record InvocationEnd(String commandId, InvocationVerdict verdict) {
    /** The end of an invocation; nothing if it is not over. */
    public static List<InvocationEnd> of(InvocationRecord invocation) {
        InvocationVerdict verdict = invocation.verdict();
        return verdict == null ? List.of() : List.of(new InvocationEnd(invocation.commandId(), verdict));
    }
}
