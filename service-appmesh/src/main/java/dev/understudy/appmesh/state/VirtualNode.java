package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.model.VirtualNodeData;
import dev.understudy.appmesh.model.VirtualNodeRef;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.model.VirtualNodeStatus;
import dev.understudy.appmesh.model.VirtualNodeStatusCode;
import java.util.List;

/**
 * A virtual node.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record VirtualNode(ResourcePath path, ResourceMetadata metadata, VirtualNodeSpec spec)
        implements MeshResource<VirtualNode> {
    @Override
    public VirtualNode with(ResourceMetadata changed) {
        return new VirtualNode(path, changed, spec);
    }

    @Override
    public VirtualNodeData describe() {
        return show(spec, VirtualNodeStatusCode.ACTIVE);
    }

    /** The resource as the answer to a create or an update shows it: with the spec as it was sent. */
    public VirtualNodeData echo(VirtualNodeSpec sent) {
        return show(sent, VirtualNodeStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public VirtualNodeData deleted() {
        return show(spec, VirtualNodeStatusCode.DELETED);
    }

    private VirtualNodeData show(VirtualNodeSpec shown, VirtualNodeStatusCode status) {
        return (VirtualNodeData) Answers.data(VirtualNodeData.SCHEMA, this, shown, new VirtualNodeStatus(status));
    }

    /** The resource as an item of a list. */
    public VirtualNodeRef ref() {
        return (VirtualNodeRef) Answers.ref(VirtualNodeRef.SCHEMA, this);
    }

    /** The ports on which it listens. */
    public ListenerPorts ports() {
        return ListenerPorts.of(spec);
    }

    /** The virtual services that it names as backends, whether they exist or not. */
    public List<ResourcePath> backends() {
        return Backends.services(spec, path.mesh());
    }
}
