package dev.understudy.proton.access;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.ReplayRule;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonErrors;
import dev.understudy.proton.model.Tag;
import dev.understudy.proton.state.ProtonStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Client tokens of creates and updates. Within eight hours a repeated request is answered with the resource as it is now;
 * the token dies with the resource. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/ag-idempotency.html">Ensuring idempotency</a>.
 */
public final class TokenReplay implements IdempotencyRule, ReplayRule {
    /** For how long a token is remembered, from the first request on. */
    public static final Duration REMEMBERED = Duration.ofHours(8);

    private final Map<String, ReplayRule> byOperation = new HashMap<>();

    /**
     * Makes an operation's way to answer again known; before the first request.
     *
     * @param operation as in {@code CreateComponent}
     * @param again gives the resource of the first answer as it is now, or null if it is gone
     */
    public void register(String operation, ReplayRule again) {
        byOperation.put(operation, again);
    }

    @Override
    public Duration remembered() {
        return REMEMBERED;
    }

    @Override
    public Supplier<? extends ModeledError> mismatch() {
        return ProtonErrors::idempotentParameterMismatch;
    }

    /** An empty token is none. */
    @Override
    public @Nullable String token(OperationModel operation, Structure input) {
        String token = IdempotencyRule.super.token(operation, input);
        return token == null || token.isEmpty() ? null : token;
    }

    /** All members, tags in no order. */
    @Override
    public Object compared(Structure input) {
        List<@Nullable Object> members = new ArrayList<>();
        for (Member member : input.structureSchema().members()) {
            Object value = input.memberAt(member.index());
            members.add(value instanceof List<?> list ? inNoOrderIfTags(list) : value);
        }
        return members;
    }

    private static Object inNoOrderIfTags(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Tag ? (Set<?>) new HashSet<>(list) : list;
    }

    @Override
    public @Nullable Structure answerAgain(Structure before, RequestContext context) {
        ReplayRule again = byOperation.get(context.operation().name());
        if (again == null) {
            throw new IllegalStateException("nobody answers " + context.operation() + " again");
        }
        return again.answerAgain(before, context);
    }

    /**
     * The answer to a retried request of an operation that is called without the partition's lock, or null if it counts as
     * new.
     *
     * @param now when the lock was taken
     * @throws dev.understudy.proton.model.ValidationException if the token came with other input before
     */
    public @Nullable Structure before(
            Partition<ProtonStore> partition, Structure input, RequestContext context, Instant now) {
        return partition
                .idempotency()
                .replay(attempt(input, context, now), this, answer -> answerAgain(answer, context));
    }

    /** Performs a request that no retry overtook meanwhile, or answers it as {@link #before} does. */
    public Structure once(
            Partition<ProtonStore> partition,
            Structure input,
            RequestContext context,
            Instant now,
            Supplier<? extends Structure> perform) {
        return partition
                .idempotency()
                .once(attempt(input, context, now), this, answer -> answerAgain(answer, context), perform);
    }

    private static IdempotencyLedger.Attempt attempt(Structure input, RequestContext context, Instant now) {
        return new IdempotencyLedger.Attempt(context.account(), context.operation(), input, now);
    }
}
