package dev.understudy.core.service;

import dev.understudy.core.model.OperationModel;
import dev.understudy.core.paging.PagedRequest;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.PartitionedRequest;
import java.time.Instant;

/**
 * Who asks for what, and when. One instance accompanies one request and never changes.
 *
 * @param requestId the id that the answer carries as {@code x-amzn-RequestId}
 * @param operation what is asked for
 * @param account the caller's account, 12 digits
 * @param region the region the request is signed for
 * @param partition the part of the state whose lock is held
 * @param now the time of the request: the clock is read once
 */
public record RequestContext(
        String requestId, OperationModel operation, String account, String region, PartitionKey partition, Instant now)
        implements PagedRequest, PartitionedRequest {

    /** The AWS partition that the region belongs to, as it stands in ARNs: {@code aws}, {@code aws-cn}, … */
    public String awsPartition() {
        return AwsPartitions.of(region);
    }

    /** The caller as an ARN: the account's root user, since nobody here is authenticated. */
    public String callerArn() {
        return "arn:" + awsPartition() + ":iam::" + account + ":root";
    }
}
