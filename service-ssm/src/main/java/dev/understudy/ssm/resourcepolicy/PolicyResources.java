package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.id.Arn;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.state.SsmStore;

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

    /** Resources that nobody has because their family is not implemented yet. */
    static PolicyResources absent(String prefix) {
        return new PolicyResources() {
            @Override
            public boolean claims(Arn arn) {
                return arn.resource().startsWith(prefix);
            }

            @Override
            public void requirePresent(Arn arn, Partition<SsmStore> partition, RequestContext context) {
                throw ResourcePolicyErrors.resourceNotFound(arn.toString());
            }
        };
    }

    /** How many policies one resource takes. */
    default int limit() {
        return Integer.MAX_VALUE;
    }
}
