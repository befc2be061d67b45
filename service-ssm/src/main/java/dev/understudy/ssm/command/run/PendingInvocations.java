package dev.understudy.ssm.command.run;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.state.SsmStore;

/**
 * How many nodes of an account may have unfinished commands in a Region. AWS does not say how many its limit is, so there
 * is none unless somebody sets the quota.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding command
 *     statuses</a>
 */
final class PendingInvocations {
    private static final String QUOTA = "ssm.pending-command-invocations";

    private final Quotas quotas;

    PendingInvocations(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Whether there are more than allowed. They are counted only for somebody who set the quota. */
    boolean tooMany(SsmStore store) {
        int limit = quotas.limit(QUOTA, Integer.MAX_VALUE);
        return limit < Integer.MAX_VALUE
                && store.commandInvocations.values().stream()
                                .filter(invocation -> !invocation.state().over())
                                .count()
                        > limit;
    }
}
