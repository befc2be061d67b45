package dev.understudy.core.idempotency;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
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
     * A request that may be a retry.
     *
     * @param account who asks
     * @param operation for what
     * @param input with which input
     * @param now when
     */
    public record Attempt(String account, OperationModel operation, Structure input, Instant now) {}

    /**
     * What happened under a token.
     *
     * @param input the request
     * @param answer what was answered
     * @param until when it is forgotten
     */
    public record Remembered(Structure input, Structure answer, Instant until) {}

    /**
     * A token with what happened under it.
     *
     * @param key the token
     * @param remembered what happened
     */
    public record Entry(TokenKey key, Remembered remembered) {}

    private final Map<TokenKey, Remembered> answers = new HashMap<>();
    private final Queue<Map.Entry<TokenKey, Instant>> nextForgotten =
            new PriorityQueue<>(Comparator.comparing(Map.Entry<TokenKey, Instant>::getValue));

    /**
     * Answers a retried request again, and performs any other and remembers its answer.
     *
     * @param again as in {@link #replay}
     * @param perform performs the request; if it refuses, nothing is remembered
     */
    public Structure once(
            Attempt attempt,
            IdempotencyRule rule,
            Function<Structure, @Nullable Structure> again,
            Supplier<? extends Structure> perform) {
        Structure before = replay(attempt, rule, again);
        if (before != null) {
            return before;
        }
        Structure answer = perform.get();
        remember(attempt, answer, rule);
        return answer;
    }

    /**
     * The answer that a retried request gets again.
     *
     * @param again turns the first answer into the one that the service gives now, or into null if the token means
     *     nothing any more
     * @return null if the request counts as new
     * @throws dev.understudy.core.error.ModeledError the service's own, if the token came with other input before
     */
    public @Nullable Structure replay(
            Attempt attempt, IdempotencyRule rule, Function<Structure, @Nullable Structure> again) {
        forget(attempt.now);
        TokenKey key = key(attempt, rule);
        Remembered before = key == null ? null : answers.get(key);
        Structure answer = before == null ? null : again.apply(before.answer);
        if (before == null || answer == null) {
            return null;
        }
        if (!rule.compared(before.input).equals(rule.compared(attempt.input))) {
            throw rule.mismatch().get();
        }
        return answer;
    }

    /** Remembers a good answer; requests without a token leave nothing. */
    public void remember(Attempt attempt, Structure answer, IdempotencyRule rule) {
        TokenKey key = key(attempt, rule);
        if (key != null) {
            Instant until = attempt.now.plus(rule.remembered());
            answers.put(key, new Remembered(attempt.input, answer, until));
            nextForgotten.add(Map.entry(key, until));
        }
    }

    /** A ledger that remembers this. */
    public static IdempotencyLedger of(List<Entry> entries) {
        IdempotencyLedger ledger = new IdempotencyLedger();
        for (Entry entry : entries) {
            ledger.answers.put(entry.key, entry.remembered);
            ledger.nextForgotten.add(Map.entry(entry.key, entry.remembered.until));
        }
        return ledger;
    }

    /** Everything that is remembered, in the order in which it is forgotten. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(answers.size());
        answers.forEach((key, remembered) -> entries.add(new Entry(key, remembered)));
        entries.sort(Comparator.comparing((Entry entry) -> entry.remembered.until)
                .thenComparing(entry -> entry.key.toString()));
        return Collections.unmodifiableList(entries);
    }

    /** Everything that is remembered at this time. */
    public Map<TokenKey, Remembered> remembered(Instant now) {
        forget(now);
        return Map.copyOf(answers);
    }

    private void forget(Instant now) {
        while (!nextForgotten.isEmpty() && !nextForgotten.element().getValue().isAfter(now)) {
            TokenKey key = nextForgotten.remove().getKey();
            Remembered answer = answers.get(key);
            if (answer != null && !answer.until.isAfter(now)) {
                answers.remove(key);
            }
        }
    }

    private static @Nullable TokenKey key(Attempt attempt, IdempotencyRule rule) {
        String token = rule.token(attempt.operation, attempt.input);
        return token == null
                ? null
                : new TokenKey(attempt.account, attempt.operation.name(), rule.scope(attempt.input), token);
    }
}
