package dev.understudy.core.fault;

import dev.understudy.core.dispatch.Call;
import dev.understudy.core.model.Structure;
import dev.understudy.core.occurrence.Occurrence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are disturbed, and how.
 *
 * @param service the id of the service, as in {@code ssm}; null means any
 * @param operation the name of the operation, as in {@code PutParameter}; null means any
 * @param input what the input has to be like; all of it
 * @param occurrence which of these calls
 * @param latency how long their answers are held back, in real time; zero for not at all
 * @param effect what they get instead of an answer; null lets the service answer
 */
public record FaultRule(
        @Nullable String service,
        @Nullable String operation,
        List<InputCondition> input,
        Occurrence occurrence,
        Duration latency,
        @Nullable Effect effect) {
    private static final Duration LONGEST_LATENCY = Duration.ofHours(1);

    /**
     * Checks what can be checked without knowing the services.
     *
     * @throws IllegalArgumentException if the rule makes no sense
     */
    public FaultRule {
        input = List.copyOf(input);
        if (latency.isNegative() || latency.compareTo(LONGEST_LATENCY) > 0) {
            throw new IllegalArgumentException(
                    "'latency' must be from PT0S to " + LONGEST_LATENCY + ", not " + latency);
        }
        if (effect == null && latency.isZero()) {
            throw new IllegalArgumentException(
                    "the rule has no effect: give it one of " + Builder.EFFECTS + ", or a 'latency'");
        }
        if (!input.isEmpty() && operation == null) {
            throw new IllegalArgumentException("'input' needs 'operation': every operation has an input of its own");
        }
    }

    /** Begins a rule that is about every call. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the rule is about a call. */
    boolean concerns(Call call) {
        if ((operation != null && !operation.equals(call.operation().name()))
                || (service != null && !service.equals(call.operation().service()))
                || (effect != null && !effect.suits(call.operation()))) {
            return false;
        }
        if (input.isEmpty()) {
            return true;
        }
        Structure actual = call.input();
        return actual != null && input.stream().allMatch(condition -> condition.holds(actual));
    }

    /** Puts a rule together; what contradicts itself is refused at once, with an {@link IllegalArgumentException}. */
    public static final class Builder {
        static final String EFFECTS = "throttle, error, status, reset, empty, malformed";

        private final List<InputCondition> input = new ArrayList<>();
        private @Nullable String service;
        private @Nullable String operation;
        private @Nullable Occurrence occurrence;
        private Duration latency = Duration.ZERO;
        private @Nullable Effect effect;

        private Builder() {}

        /** Only calls of this service, as in {@code ssm}. */
        public Builder service(String id) {
            service = id;
            return this;
        }

        /** Only calls of this operation, as in {@code PutParameter}. */
        public Builder operation(String name) {
            operation = name;
            return this;
        }

        /** Only calls whose input has this value at this place; see {@link InputCondition}. */
        public Builder input(String path, String value) {
            input.add(new InputCondition(path, value));
            return this;
        }

        /** Only the first so many of them. */
        public Builder first(int count) {
            return occurrence(new Occurrence.First(count));
        }

        /** Only every n-th of them. */
        public Builder every(int interval) {
            return occurrence(new Occurrence.EveryNth(interval));
        }

        /** Only a share of them, from 0 to 1, chosen at random; the same seed chooses the same ones. */
        public Builder probability(double share, long seed) {
            return occurrence(new Occurrence.Probability(share, seed));
        }

        /** Only those; all of them unless told otherwise. */
        public Builder occurrence(Occurrence chosen) {
            if (occurrence != null) {
                throw new IllegalArgumentException("only one of first, every and probability is possible");
            }
            occurrence = chosen;
            return this;
        }

        /** Holds their answers back for this long, in real time. Alone, it lets the service answer. */
        public Builder latency(Duration duration) {
            latency = duration;
            return this;
        }

        /** Throttles them as the service does. */
        public Builder throttle() {
            return effect(new Effect.Throttle());
        }

        /** Refuses them with a declared or a common error, as in {@code ParameterNotFound}. */
        public Builder error(String code) {
            return effect(new Effect.Refusal(code, null));
        }

        /** Refuses them with a declared or a common error and this text. */
        public Builder error(String code, String message) {
            return effect(new Effect.Refusal(code, message));
        }

        /** Fails them with an HTTP status from 500 to 599. */
        public Builder status(int status) {
            return effect(new Effect.ServerFailure(status));
        }

        /** Resets their connections. */
        public Builder reset() {
            return effect(Effect.Breakdown.RESET);
        }

        /** Closes their connections without an answer. */
        public Builder empty() {
            return effect(Effect.Breakdown.EMPTY);
        }

        /** Answers them with a success whose body is no JSON. */
        public Builder malformed() {
            return effect(Effect.Breakdown.MALFORMED);
        }

        /** Gives them this instead of an answer. */
        public Builder effect(Effect chosen) {
            if (effect != null) {
                throw new IllegalArgumentException("only one of " + EFFECTS + " is possible");
            }
            effect = chosen;
            return this;
        }

        /** The finished rule. */
        public FaultRule build() {
            Occurrence chosen = occurrence == null ? new Occurrence.Always() : occurrence;
            return new FaultRule(service, operation, input, chosen, latency, effect);
        }
    }
}
