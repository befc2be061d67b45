package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.state.SsmStore;
import org.jspecify.annotations.Nullable;

/** Finds runbooks among the documents. */
public interface Runbooks {
    /** The partition that keeps a runbook: the caller's own unless an ARN names another account. */
    PartitionKey owner(String document, PartitionKey caller);

    /**
     * The version of a runbook that a caller means.
     *
     * @param document its name or ARN
     * @param version a number, {@code $DEFAULT}, {@code $LATEST}, or null for the default
     * @param partition the one that {@link #owner} tells
     * @param caller the account and region of whoever runs it
     * @throws dev.understudy.core.error.ModeledError {@code AutomationDefinitionNotFoundException} or
     *     {@code AutomationDefinitionVersionNotFoundException}
     */
    Runbook require(String document, @Nullable String version, Partition<SsmStore> partition, PartitionKey caller);

    /** The version of a runbook that the owner of a partition means; see the other method of this name. */
    default Runbook require(String document, @Nullable String version, Partition<SsmStore> partition) {
        return require(document, version, partition, partition.key());
    }
}
