package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import java.time.Instant;

/**
 * How metadata goes on from one change to the next: {@code createdAt} and {@code uid} stay for life, the version counts
 * changes. See <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_ResourceMetadata.html">
 * ResourceMetadata</a>.
 */
public final class Revisions {
    private Revisions() {}

    /** The metadata of a resource that is created now. */
    public static ResourceMetadata first(String arn, String meshOwner, String resourceOwner, String uid, Instant now) {
        return ResourceMetadata.builder()
                .arn(arn)
                .meshOwner(meshOwner)
                .resourceOwner(resourceOwner)
                .uid(uid)
                .createdAt(now)
                .lastUpdatedAt(now)
                .version(1L)
                .build();
    }

    /** The metadata after a change. */
    public static ResourceMetadata next(ResourceMetadata before, Instant now) {
        return before.toBuilder()
                .lastUpdatedAt(now)
                .version(before.version() + 1)
                .build();
    }

    /**
     * The metadata that the answer to a delete shows. A mesh keeps its version; all other kinds count the delete as a
     * change, as recorded answers of 2019 and 2022 show.
     */
    public static ResourceMetadata last(ResourceMetadata before, Kind kind, Instant now) {
        ResourceMetadata next = next(before, now);
        return kind == Kind.MESH ? next.toBuilder().version(before.version()).build() : next;
    }
}
