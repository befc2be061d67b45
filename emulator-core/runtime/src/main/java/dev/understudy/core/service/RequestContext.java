package dev.understudy.core.service;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.paging.PagedRequest;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.PartitionedRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what, and when. One instance accompanies one request and never changes.
 *
 * @param requestId the id that the answer carries as {@code x-amzn-RequestId}
 * @param operation what is asked for
 * @param account the caller's account, 12 digits
 * @param region the region the request is signed for
 * @param partition the part of the state whose lock is held
 * @param now the time of the request: the clock is read once
 * @param host the host and port that the request was sent to, as in {@code localhost:4566}, for answers that lead the
 *     caller back to this server; null if it did not come over a network
 */
public record RequestContext(
        String requestId,
        OperationModel operation,
        String account,
        String region,
        PartitionKey partition,
        Instant now,
        @Nullable String host)
        implements PagedRequest, PartitionedRequest {
    /** A request that did not come over a network. */
    public RequestContext(
            String requestId,
            OperationModel operation,
            String account,
            String region,
            PartitionKey partition,
            Instant now) {
        this(requestId, operation, account, region, partition, now, null);
    }

    /** The AWS partition that the region belongs to, as it stands in ARNs: {@code aws}, {@code aws-cn}, … */
    public String awsPartition() {
        return AwsPartitions.of(region);
    }

    /** The caller as an ARN: the account's root user, since nobody here is authenticated. */
    public String callerArn() {
        return "arn:" + awsPartition() + ":iam::" + account + ":root";
    }
}
