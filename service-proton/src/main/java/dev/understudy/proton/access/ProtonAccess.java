package dev.understudy.proton.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.proton.ProtonErrors;
import dev.understudy.proton.state.ProtonStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The state of Proton and the kernel's helpers, with Proton's manners. */
public final class ProtonAccess {
    /** How many items a page has unless the caller says; the model's maximum. */
    public static final int PAGE_SIZE = 100;

    private final Kernel kernel;
    private final Partitions<ProtonStore> partitions;
    private final Pager pager = new Pager(PAGE_SIZE, ProtonErrors::invalidNextToken).withBase64Tokens();

    /** Access to the state of all accounts and regions. */
    public ProtonAccess(Kernel kernel, Partitions<ProtonStore> partitions) {
        this.kernel = kernel;
        this.partitions = partitions;
    }

    /** What the kernel offers. */
    public Kernel kernel() {
        return kernel;
    }

    /** The part of the state that a request works on; its lock is held. */
    public Partition<ProtonStore> partition(RequestContext context) {
        return partitions.of(context);
    }

    /** The tables that a request works on; the partition's lock is held. */
    public ProtonStore store(RequestContext context) {
        return partitions.store(context);
    }

    /** Works under the lock of a partition, for operations that wait for something and so are called without it. */
    public <R> R locked(PartitionKey key, BiFunction<Partition<ProtonStore>, Instant, R> work) {
        return partitions.within(key, work);
    }

    /** The partitions that were ever touched. */
    public Collection<PartitionKey> partitionKeys() {
        return partitions.keys();
    }

    /** The page that a request asks for. */
    public <V> Page<V> page(Structure input, RequestContext context, PageSource<V> source) {
        return pager.page(input, context, source);
    }

    /** How many of something are allowed. */
    public Quotas quotas() {
        return kernel.quotas();
    }

    /** A new id of a deployment or of an environment account connection. */
    public String newId() {
        return kernel.ids().uuid();
    }

    /** Tells EventBridge of a change. */
    public void announce(StatusChange change, PartitionKey owner, Instant at) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        change.detail().forEach(detail::put);
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(),
                        at,
                        owner.account(),
                        owner.region(),
                        "aws.proton",
                        "AWS Proton " + change.resource() + " Status Change",
                        List.of(change.arn()),
                        detail));
    }

    /**
     * Gives tags to a resource that is about to be created.
     *
     * @throws dev.understudy.proton.model.ValidationException if they break a rule; then nothing is tagged
     */
    public static void tag(Partition<ProtonStore> partition, String arn, Map<String, String> tags) {
        partition.tags().add(arn, tags, RequestTags.RULES);
    }
}
