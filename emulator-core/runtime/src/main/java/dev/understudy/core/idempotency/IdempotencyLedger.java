package dev.understudy.core.idempotency;

import dev.understudy.core.model.Structure;
import dev.understudy.core.service.RequestContext;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of one partition to requests with a client token, each for as long as the service remembers it. */
public final class IdempotencyLedger {
    /**
     * What a token is known for.
     *
     * @param account whose token it is; it may be another account than the partition's
     * @param operation the operation's name
     * @param scope what else the service binds tokens to
     * @param token the client's token
     */
    public record TokenKey(String account, String operation, String scope, String token) {}

    /**
     * What happened under a token.
     *
     * @param input the request
     * @param answer what was answered
     * @param until when it is forgotten
     */
    public record Remembered(Structure input, Structure answer, Instant until) {}

    private final Map<TokenKey, Remembered> answers = new HashMap<>();
    private final Deque<Map.Entry<TokenKey, Instant>> oldestFirst = new ArrayDeque<>();

    /**
     * The answer that a retried request gets again.
     *
     * @return null if the token is new, or means nothing any more
     * @throws dev.understudy.core.error.ModeledError the service's own, if the token came with other input before
     */
    public @Nullable Structure replay(Structure input, IdempotencyRule rule, RequestContext context) {
        forget(context.now());
        TokenKey key = key(input, rule, context);
        Remembered before = key == null ? null : answers.get(key);
        Structure answer = before == null ? null : rule.answerAgain(before.answer, context);
        if (before == null || answer == null) {
            return null;
        }
        if (!before.input.equals(input)) {
            throw rule.mismatch().get();
        }
        return answer;
    }

    /** Remembers a good answer; requests without a token leave nothing. */
    public void remember(Structure input, Structure answer, IdempotencyRule rule, RequestContext context) {
        TokenKey key = key(input, rule, context);
        if (key != null) {
            Instant until = context.now().plus(rule.remembered());
            answers.put(key, new Remembered(input, answer, until));
            oldestFirst.add(Map.entry(key, until));
        }
    }

    /** Everything that is remembered at this time. */
    public Map<TokenKey, Remembered> remembered(Instant now) {
        forget(now);
        return Map.copyOf(answers);
    }

    private void forget(Instant now) {
        while (!oldestFirst.isEmpty() && !oldestFirst.peekFirst().getValue().isAfter(now)) {
            TokenKey key = oldestFirst.removeFirst().getKey();
            Remembered answer = answers.get(key);
            if (answer != null && !answer.until.isAfter(now)) {
                answers.remove(key);
            }
        }
    }

    private static @Nullable TokenKey key(Structure input, IdempotencyRule rule, RequestContext context) {
        int member = context.operation().tokenMember();
        return member >= 0 && input.memberAt(member) instanceof String token
                ? new TokenKey(context.account(), context.operation().name(), rule.scope(input), token)
                : null;
    }
}
