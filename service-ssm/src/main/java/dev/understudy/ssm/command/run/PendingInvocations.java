package dev.understudy.ssm.command.run;

import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.state.SsmStore;

/**
 * How many nodes of an account may have unfinished commands in a Region. AWS does not say how many its limit is, so there
 * is none unless somebody sets the quota; and a failure of the kind {@code ssm.command-rate}, named as the document, lets
 * a command exceed it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding command
 *     statuses</a>
 */
final class PendingInvocations {
    /** Whether commands exceed the limit. */
    static final String OUTCOME = "ssm.command-rate";

    private static final String QUOTA = "ssm.pending-command-invocations";

    private final Quotas quotas;
    private final Outcomes outcomes;

    PendingInvocations(Kernel kernel) {
        this.quotas = kernel.quotas();
        this.outcomes = kernel.outcomes();
        outcomes.declare(OUTCOME);
    }

    /** Whether with this command there are more than allowed. They are counted only for somebody who set the quota. */
    boolean exceededBy(Turn turn) {
        String document = turn.command().order().documentName();
        return outcomes.next(OUTCOME, document, turn.partition().key()).orElse(null) instanceof Outcome.Failure
                || tooMany(turn.store());
    }

    private boolean tooMany(SsmStore store) {
        int limit = quotas.limit(QUOTA, Integer.MAX_VALUE);
        return limit < Integer.MAX_VALUE
                && store.commandInvocations.values().stream()
                                .filter(invocation -> !invocation.state().over())
                                .count()
                        > limit;
    }
}
