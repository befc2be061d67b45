package dev.understudy.core.idempotency;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
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
     * @param operation the operation's name
     * @param scope what else the service binds tokens to
     * @param token the client's token
     */
    public record TokenKey(String operation, String scope, String token) {}

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
     * @return null if the token is new
     * @throws dev.understudy.core.error.ModeledError the service's own, if the token came with other input before
     */
    public @Nullable Structure replay(OperationModel operation, Structure input, IdempotencyRule rule, Instant now) {
        forget(now);
        TokenKey key = key(operation, input, rule);
        Remembered before = key == null ? null : answers.get(key);
        if (before == null) {
            return null;
        }
        if (!before.input.equals(input)) {
            throw rule.mismatch().get();
        }
        return before.answer;
    }

    /** Remembers a good answer; requests without a token leave nothing. */
    public void remember(
            OperationModel operation, Structure input, Structure answer, IdempotencyRule rule, Instant now) {
        TokenKey key = key(operation, input, rule);
        if (key != null) {
            Instant until = now.plus(rule.remembered());
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

    private static @Nullable TokenKey key(OperationModel operation, Structure input, IdempotencyRule rule) {
        boolean carriesToken = operation.tokenMember() >= 0;
        return carriesToken && input.memberAt(operation.tokenMember()) instanceof String token
                ? new TokenKey(operation.name(), rule.scope(input), token)
                : null;
    }
}
