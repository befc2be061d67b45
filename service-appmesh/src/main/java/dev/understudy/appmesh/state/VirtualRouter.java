package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.model.VirtualRouterData;
import dev.understudy.appmesh.model.VirtualRouterRef;
import dev.understudy.appmesh.model.VirtualRouterSpec;
import dev.understudy.appmesh.model.VirtualRouterStatus;
import dev.understudy.appmesh.model.VirtualRouterStatusCode;

/**
 * A virtual router.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record VirtualRouter(ResourcePath path, ResourceMetadata metadata, VirtualRouterSpec spec)
        implements MeshResource<VirtualRouter> {
    @Override
    public VirtualRouter with(ResourceMetadata changed) {
        return new VirtualRouter(path, changed, spec);
    }

    @Override
    public VirtualRouterData describe() {
        return show(VirtualRouterStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public VirtualRouterData deleted() {
        return show(VirtualRouterStatusCode.DELETED);
    }

    private VirtualRouterData show(VirtualRouterStatusCode status) {
        return (VirtualRouterData) Answers.data(VirtualRouterData.SCHEMA, this, spec, new VirtualRouterStatus(status));
    }

    /** The resource as an item of a list. */
    public VirtualRouterRef ref() {
        return (VirtualRouterRef) Answers.ref(VirtualRouterRef.SCHEMA, this);
    }

    /** The ports on which it listens. */
    public ListenerPorts ports() {
        return ListenerPorts.of(spec);
    }
}
