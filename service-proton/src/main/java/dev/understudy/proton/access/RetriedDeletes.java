package dev.understudy.proton.access;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.ProtonErrors;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Deletes that may be repeated. A retry gets the answer of the delete again; when that is forgotten, or there never was
 * such a resource, the answer is empty. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/ag-idempotency.html">Ensuring idempotency</a>.
 */
public final class RetriedDeletes implements IdempotencyRule {
    /**
     * How long a deleted resource is remembered: eight hours, as tokens are, unless somebody chooses another duration;
     * {@code immediate} means not at all.
     */
    public static final String LIFECYCLE = "proton.tombstone";

    private final ProtonAccess access;
    private final Lifecycles lifecycles;

    /** Remembers in the ledgers of this state. */
    public RetriedDeletes(ProtonAccess access) {
        this.access = access;
        this.lifecycles = access.kernel().lifecycles();
        lifecycles.registerTimed(LIFECYCLE, TransitionPolicy.after(TokenReplay.REMEMBERED));
    }

    /** Remembers the answer to a delete that deleted something, and returns it. */
    public <O extends Structure> O deleted(Structure input, RequestContext context, O answer) {
        access.partition(context).idempotency().remember(attempt(input, context), answer, this);
        return answer;
    }

    /** The answer to a delete of something that is not there. */
    public <O extends Structure> O absent(Structure input, RequestContext context, O empty, Class<O> type) {
        Structure before =
                access.partition(context).idempotency().replay(attempt(input, context), this, answer -> answer);
        return before == null ? empty : type.cast(before);
    }

    private static IdempotencyLedger.Attempt attempt(Structure input, RequestContext context) {
        return new IdempotencyLedger.Attempt(context.account(), context.operation(), input, context.now());
    }

    @Override
    public Duration remembered() {
        return lifecycles.policy(LIFECYCLE) instanceof TransitionPolicy.After after ? after.duration() : Duration.ZERO;
    }

    /** A delete names the resource and says nothing else, so there is no mismatch. */
    @Override
    public Supplier<? extends ModeledError> mismatch() {
        return ProtonErrors::idempotentParameterMismatch;
    }

    /** The names that lead to the resource. */
    @Override
    public String token(OperationModel operation, Structure input) {
        return input.structureSchema().members().stream()
                .map(member -> String.valueOf(input.memberAt(member.index())))
                .collect(Collectors.joining("/"));
    }
}
