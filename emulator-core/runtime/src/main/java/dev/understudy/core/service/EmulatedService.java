package dev.understudy.core.service;

import dev.understudy.core.ResetScope;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.model.Structure;
import dev.understudy.core.socket.SocketRoute;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.validation.ErrorDialect;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service that is ready to answer: its operations, its state and its manners. */
public final class EmulatedService {
    private final BoundService operations;
    private final Partitions<?> partitions;
    private final ErrorDialect dialect;
    private final PartitionRule partitionRule;
    private final @Nullable IdempotencyRule idempotency;
    private final ReplayRule replay;
    private final Supplier<List<AdminRoute>> adminRoutes;
    private final List<SideDoor> sideDoors;
    private final List<SocketRoute> socketRoutes;
    private final List<KeptSetting<?>> keptSettings;
    private final Set<String> blocking;
    private final Consumer<ResetScope> onReset;

    private EmulatedService(Builder builder) {
        this.operations = builder.operations;
        this.partitions = builder.partitions;
        this.dialect = builder.dialect;
        this.partitionRule = builder.partitionRule;
        this.idempotency = builder.idempotency;
        this.replay = builder.replay;
        this.adminRoutes = builder.adminRoutes;
        this.sideDoors = builder.sideDoors;
        this.socketRoutes = builder.socketRoutes;
        this.keptSettings = builder.keptSettings;
        this.blocking = builder.blocking;
        this.onReset = builder.onReset;
    }

    /** Begins a service with its operations and its state. */
    public static Builder of(BoundService operations, Partitions<?> partitions) {
        return new Builder(operations, partitions);
    }

    /** The operations with what performs them. */
    public BoundService operations() {
        return operations;
    }

    /** The state. */
    public Partitions<?> partitions() {
        return partitions;
    }

    /** How bad input is refused. */
    public ErrorDialect dialect() {
        return dialect;
    }

    /** Which partition a request works on. */
    public PartitionRule partitionRule() {
        return partitionRule;
    }

    /** How retried requests are treated; null if tokens mean nothing, or the service sees to them itself. */
    public @Nullable IdempotencyRule idempotency() {
        return idempotency;
    }

    /** What the admin API offers for this service alone; made anew at each call. */
    public List<AdminRoute> adminRoutes() {
        return adminRoutes.get();
    }

    /** The further HTTP interfaces that this service offers. */
    public List<SideDoor> sideDoors() {
        return sideDoors;
    }

    /** The WebSockets that this service answers. */
    public List<SocketRoute> socketRoutes() {
        return socketRoutes;
    }

    /** What this service keeps beside its partitions, and a snapshot has. */
    public List<KeptSetting<?>> keptSettings() {
        return keptSettings;
    }

    /**
     * Forgets what the service keeps outside of its partitions, and that a reset covers, and sets right what other
     * partitions keep of those that were forgotten.
     */
    public void reset(ResetScope scope) {
        onReset.accept(scope);
    }

    /** Performs an operation for somebody who does not come over a network; see the other method of this name. */
    public Structure perform(
            BoundOperation operation, Structure input, String requestId, String account, String region) {
        return perform(operation, input, requestId, account, region, null);
    }

    /**
     * Performs an operation: choose the partition, lock and settle it, then answer a retried request again or call the
     * operation's method. It is what happens between decoding and encoding, so tests without a wire begin here.
     *
     * @param operation one of this service's
     * @param input valid input of the operation's type
     * @param requestId the id that the answer will carry
     * @param account the caller's account, 12 digits
     * @param region the region the request is signed for
     * @param host the host and port that the request was sent to, or null
     * @throws dev.understudy.core.error.ModeledError if the request is refused
     */
    public Structure perform(
            BoundOperation operation,
            Structure input,
            String requestId,
            String account,
            String region,
            @Nullable String host) {
        PartitionKey caller = new PartitionKey(operation.model().service(), account, region);
        PartitionKey partition = partitionRule.partition(input, caller);
        if (partition == null || blocks(operation)) {
            PartitionKey key = partition == null ? caller : partition;
            RequestContext context =
                    new RequestContext(requestId, operation.model(), account, region, key, partitions.now(), host);
            return operation.handler().handle(input, context);
        }
        return partitions.locked(partition, (now, ledger) -> {
            RequestContext context =
                    new RequestContext(requestId, operation.model(), account, region, partition, now, host);
            return idempotency == null
                    ? operation.handler().handle(input, context)
                    : once(operation, input, context, idempotency, ledger);
        });
    }

    /**
     * Whether an operation may wait for the outside world. Then it runs on a worker and is called without the
     * partition's lock: it prepares under the lock, calls out without it, and commits under it after a second look,
     * with {@link Partitions#within}.
     */
    public boolean blocks(BoundOperation operation) {
        return blocking.contains(operation.model().name());
    }

    private Structure once(
            BoundOperation operation,
            Structure input,
            RequestContext context,
            IdempotencyRule rule,
            IdempotencyLedger ledger) {
        IdempotencyLedger.Attempt attempt =
                new IdempotencyLedger.Attempt(context.account(), operation.model(), input, context.now());
        return ledger.once(
                attempt,
                rule,
                answer -> replay.answerAgain(answer, context),
                () -> operation.handler().handle(input, context));
    }

    @Override
    public String toString() {
        return operations.model().id();
    }

    /** Puts a service together. */
    public static final class Builder {
        private final BoundService operations;
        private final Partitions<?> partitions;
        private ErrorDialect dialect = ErrorDialect.AWS;
        private PartitionRule partitionRule = PartitionRule.CALLER;
        private @Nullable IdempotencyRule idempotency;
        private ReplayRule replay = ReplayRule.FIRST_ANSWER;
        private Supplier<List<AdminRoute>> adminRoutes = List::of;
        private List<SideDoor> sideDoors = List.of();
        private List<SocketRoute> socketRoutes = List.of();
        private List<KeptSetting<?>> keptSettings = List.of();
        private Set<String> blocking = Set.of();
        private Consumer<ResetScope> onReset = scope -> {};

        private Builder(BoundService operations, Partitions<?> partitions) {
            this.operations = operations;
            this.partitions = partitions;
        }

        /** Refuses bad input in words of its own. */
        public Builder dialect(ErrorDialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /** Works on other partitions than the caller's. */
        public Builder partitionRule(PartitionRule rule) {
            this.partitionRule = rule;
            return this;
        }

        /** Answers retried requests from the ledger. */
        public Builder idempotency(IdempotencyRule rule) {
            this.idempotency = rule;
            return this;
        }

        /** Answers retried requests by a rule of its own, given what the ledger remembers. */
        public Builder replay(ReplayRule rule) {
            this.replay = rule;
            return this;
        }

        /**
         * Offers something under {@code /_understudy/<service>/}.
         *
         * @param routes makes the routes, once somebody wants one of them
         */
        public Builder adminRoutes(Supplier<List<AdminRoute>> routes) {
            this.adminRoutes = routes;
            return this;
        }

        /** Offers further HTTP interfaces, each on a port of its own if somebody opens it. */
        public Builder sideDoors(List<SideDoor> doors) {
            this.sideDoors = List.copyOf(doors);
            return this;
        }

        /** Answers WebSockets at these paths. */
        public Builder socketRoutes(List<SocketRoute> routes) {
            this.socketRoutes = List.copyOf(routes);
            return this;
        }

        /** Keeps something beside its partitions that belongs to a snapshot. */
        public Builder keptSettings(List<KeptSetting<?>> settings) {
            this.keptSettings = List.copyOf(settings);
            return this;
        }

        /**
         * Calls out while it performs these operations; see {@link EmulatedService#blocks}. The idempotency rule does
         * not apply to them.
         */
        public Builder blocking(Set<String> operationNames) {
            this.blocking = Set.copyOf(operationNames);
            return this;
        }

        /** Hears of resets, after partitions were emptied; see {@link EmulatedService#reset}. */
        public Builder onReset(Consumer<ResetScope> listener) {
            this.onReset = listener;
            return this;
        }

        /** The finished service. */
        public EmulatedService build() {
            return new EmulatedService(this);
        }
    }
}
