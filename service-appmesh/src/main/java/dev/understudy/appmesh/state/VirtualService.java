package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.model.VirtualNodeServiceProvider;
import dev.understudy.appmesh.model.VirtualRouterServiceProvider;
import dev.understudy.appmesh.model.VirtualServiceData;
import dev.understudy.appmesh.model.VirtualServiceRef;
import dev.understudy.appmesh.model.VirtualServiceSpec;
import dev.understudy.appmesh.model.VirtualServiceStatus;
import dev.understudy.appmesh.model.VirtualServiceStatusCode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A virtual service that somebody created.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record VirtualService(ResourcePath path, ResourceMetadata metadata, VirtualServiceSpec spec)
        implements MeshResource<VirtualService> {
    @Override
    public VirtualService with(ResourceMetadata changed) {
        return new VirtualService(path, changed, spec);
    }

    @Override
    public VirtualServiceData describe() {
        return show(VirtualServiceStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public VirtualServiceData deleted() {
        return show(VirtualServiceStatusCode.DELETED);
    }

    private VirtualServiceData show(VirtualServiceStatusCode status) {
        return (VirtualServiceData)
                Answers.data(VirtualServiceData.SCHEMA, this, spec, new VirtualServiceStatus(status));
    }

    /** The resource as an item of a list. */
    public VirtualServiceRef ref() {
        return (VirtualServiceRef) Answers.ref(VirtualServiceRef.SCHEMA, this);
    }

    /** The virtual node or router that provides it; null if nothing does. */
    public @Nullable ResourcePath provider() {
        return provider(spec, path.mesh());
    }

    /** The virtual node or router that a spec names as provider; null if it names none. */
    public static @Nullable ResourcePath provider(VirtualServiceSpec spec, ResourcePath mesh) {
        if (spec.provider() == null) {
            return null;
        }
        VirtualNodeServiceProvider node = spec.provider().asVirtualNode();
        if (node != null) {
            return mesh.child(Kind.VIRTUAL_NODE, node.virtualNodeName());
        }
        VirtualRouterServiceProvider router =
                Objects.requireNonNull(spec.provider().asVirtualRouter());
        return mesh.child(Kind.VIRTUAL_ROUTER, router.virtualRouterName());
    }
}
