package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.DeletionMode;
import dev.understudy.ssm.state.SsmStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resources of one kind that take resource policies. A family that has such resources brings one of these. */
public interface PolicyResources {
    /** Whether an ARN of this service is of this kind. */
    boolean claims(Arn arn);

    /**
     * Refuses a resource that is not there.
     *
     * @throws dev.understudy.core.error.ModeledError {@link ResourcePolicyErrors#resourceNotFound}
     */
    void requirePresent(Arn arn, Partition<SsmStore> partition, RequestContext context);

    /** Refuses a resource that is there but may not have a policy. */
    default void requireShareable(Arn arn, Partition<SsmStore> partition) {}

    /**
     * A policy is gone.
     *
     * @param consumers the accounts that could consume the resource by it, or {@code *}
     * @param mode what becomes of them, or null for the usual
     */
    default void removed(Arn arn, List<String> consumers, @Nullable DeletionMode mode, Partition<SsmStore> partition) {}

    /** What a policy allows whoever may consume such a resource, as in {@code ssm:GetParameter}. */
    default String consumption() {
        return "*";
    }

    /** How many policies one resource takes. */
    default int limit() {
        return Integer.MAX_VALUE;
    }
}
