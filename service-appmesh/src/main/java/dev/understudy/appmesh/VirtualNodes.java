package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateVirtualNodeInput;
import dev.understudy.appmesh.model.CreateVirtualNodeOutput;
import dev.understudy.appmesh.model.DeleteVirtualNodeInput;
import dev.understudy.appmesh.model.DeleteVirtualNodeOutput;
import dev.understudy.appmesh.model.DescribeVirtualNodeInput;
import dev.understudy.appmesh.model.DescribeVirtualNodeOutput;
import dev.understudy.appmesh.model.ListVirtualNodesInput;
import dev.understudy.appmesh.model.ListVirtualNodesOutput;
import dev.understudy.appmesh.model.UpdateVirtualNodeInput;
import dev.understudy.appmesh.model.UpdateVirtualNodeOutput;
import dev.understudy.appmesh.model.VirtualNodeOperations;
import dev.understudy.appmesh.model.VirtualNodeRef;
import dev.understudy.appmesh.model.VirtualNodeSpec;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.NodeRules;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.RouteLinks;
import dev.understudy.appmesh.rules.ServiceLinks;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualNode;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_nodes.html">Virtual nodes</a>. */
final class VirtualNodes implements VirtualNodeOperations {
    private final MeshAccess access;

    VirtualNodes(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateVirtualNodeOutput createVirtualNode(CreateVirtualNodeInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        NodeRules.check(input.spec(), context);
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        ResourcePath path = mesh.free(store.nodes, mesh.mesh(), input.virtualNodeName());
        VirtualNodeSpec spec = described(mesh, input.spec());
        VirtualNode created = mesh.add(
                store.nodes, MeshQuota.VIRTUAL_NODES, path, tags, metadata -> new VirtualNode(path, metadata, spec));
        store.nameBackends(created, context.now());
        return new CreateVirtualNodeOutput(created.echo(input.spec()));
    }

    /** Backends need not exist, but there may be only so many. */
    private static VirtualNodeSpec described(MeshScope mesh, VirtualNodeSpec sent) {
        mesh.checkQuota(
                MeshQuota.BACKENDS,
                sent.backends() == null ? 0 : sent.backends().size());
        return NodeRules.described(sent);
    }

    @Override
    public DescribeVirtualNodeOutput describeVirtualNode(DescribeVirtualNodeInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualNode node = mesh.require(mesh.store().nodes, mesh.mesh(), input.virtualNodeName());
        return new DescribeVirtualNodeOutput(node.describe());
    }

    @Override
    public UpdateVirtualNodeOutput updateVirtualNode(UpdateVirtualNodeInput input, RequestContext context) {
        NodeRules.check(input.spec(), context);
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualNode node = mesh.requireOwn(store.nodes, mesh.mesh(), input.virtualNodeName());
        ListenerPorts listeners = ListenerPorts.of(input.spec());
        RouteLinks.keepTargets(node, listeners, store);
        ServiceLinks.keepTargets(node.path(), listeners, store);
        VirtualNode updated = new VirtualNode(node.path(), mesh.changed(node), described(mesh, input.spec()));
        store.nodes.put(updated);
        store.nameBackends(updated, context.now());
        return new UpdateVirtualNodeOutput(updated.echo(input.spec()));
    }

    @Override
    public DeleteVirtualNodeOutput deleteVirtualNode(DeleteVirtualNodeInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualNode node = mesh.requireDeletable(store.nodes, mesh.mesh(), input.virtualNodeName());
        if (!store.routesTo(node.path()).isEmpty()) {
            throw AppMeshErrors.nodeIsTarget(node.path());
        }
        if (!store.providedBy(node.path()).isEmpty()) {
            throw AppMeshErrors.isProvider(node.path());
        }
        return new DeleteVirtualNodeOutput(mesh.remove(store.nodes, node).deleted());
    }

    @Override
    public ListVirtualNodesOutput listVirtualNodes(ListVirtualNodesInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        Page<VirtualNodeRef> page =
                mesh.page(input, mesh.store().nodes, mesh.mesh()).map(VirtualNode::ref);
        return ListVirtualNodesOutput.builder()
                .virtualNodes(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
