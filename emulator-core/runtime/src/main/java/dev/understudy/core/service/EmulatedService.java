package dev.understudy.core.service;

import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.model.Structure;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.validation.ErrorDialect;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A service that is ready to answer: its operations, its state and its manners. */
public final class EmulatedService {
    private final BoundService operations;
    private final Partitions<?> partitions;
    private final ErrorDialect dialect;
    private final PartitionRule partitionRule;
    private final @Nullable IdempotencyRule idempotency;
    private final List<AdminRoute> adminRoutes;
    private final Set<String> blocking;

    private EmulatedService(Builder builder) {
        this.operations = builder.operations;
        this.partitions = builder.partitions;
        this.dialect = builder.dialect;
        this.partitionRule = builder.partitionRule;
        this.idempotency = builder.idempotency;
        this.adminRoutes = builder.adminRoutes;
        this.blocking = builder.blocking;
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

    /** What the admin API offers for this service alone. */
    public List<AdminRoute> adminRoutes() {
        return adminRoutes;
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
     * @throws dev.understudy.core.error.ModeledError if the request is refused
     */
    public Structure perform(
            BoundOperation operation, Structure input, String requestId, String account, String region) {
        PartitionKey partition = partitionRule.partition(
                input, new PartitionKey(operation.model().service(), account, region));
        if (blocks(operation)) {
            Instant now = partitions.locked(partition, (time, ledger) -> time);
            return operation
                    .handler()
                    .handle(input, new RequestContext(requestId, operation.model(), account, region, partition, now));
        }
        return partitions.locked(partition, (now, ledger) -> {
            RequestContext context = new RequestContext(requestId, operation.model(), account, region, partition, now);
            Structure before = idempotency == null ? null : ledger.replay(input, idempotency, context);
            if (before != null) {
                return before;
            }
            Structure output = operation.handler().handle(input, context);
            if (idempotency != null) {
                ledger.remember(input, output, idempotency, context);
            }
            return output;
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
        private List<AdminRoute> adminRoutes = List.of();
        private Set<String> blocking = Set.of();

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

        /** Offers something under {@code /_understudy/<service>/}. */
        public Builder adminRoutes(List<AdminRoute> routes) {
            this.adminRoutes = List.copyOf(routes);
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

        /** The finished service. */
        public EmulatedService build() {
            return new EmulatedService(this);
        }
    }
}
