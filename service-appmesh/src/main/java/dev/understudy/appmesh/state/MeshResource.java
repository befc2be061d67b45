package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.core.model.Structure;

/**
 * What all seven kinds of resources have in common.
 *
 * @param <R> the kind's own record
 */
public interface MeshResource<R extends MeshResource<R>> {
    /** What the resource is called. */
    ResourcePath path();

    /** Its ARN, owners, dates and version, as the API shows them. */
    ResourceMetadata metadata();

    /** The same resource with other metadata. */
    R with(ResourceMetadata changed);

    /** What describing the active resource shows. */
    Structure describe();
}
