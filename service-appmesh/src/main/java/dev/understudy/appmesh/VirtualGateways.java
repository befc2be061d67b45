package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateVirtualGatewayInput;
import dev.understudy.appmesh.model.CreateVirtualGatewayOutput;
import dev.understudy.appmesh.model.DeleteVirtualGatewayInput;
import dev.understudy.appmesh.model.DeleteVirtualGatewayOutput;
import dev.understudy.appmesh.model.DescribeVirtualGatewayInput;
import dev.understudy.appmesh.model.DescribeVirtualGatewayOutput;
import dev.understudy.appmesh.model.ListVirtualGatewaysInput;
import dev.understudy.appmesh.model.ListVirtualGatewaysOutput;
import dev.understudy.appmesh.model.UpdateVirtualGatewayInput;
import dev.understudy.appmesh.model.UpdateVirtualGatewayOutput;
import dev.understudy.appmesh.model.VirtualGatewayOperations;
import dev.understudy.appmesh.model.VirtualGatewayRef;
import dev.understudy.appmesh.model.VirtualGatewaySpec;
import dev.understudy.appmesh.rules.GatewayRules;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.ServiceLinks;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualGateway;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_gateways.html">Virtual gateways</a>. */
final class VirtualGateways implements VirtualGatewayOperations {
    private final MeshAccess access;

    VirtualGateways(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateVirtualGatewayOutput createVirtualGateway(CreateVirtualGatewayInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        GatewayRules.check(input.spec(), context);
        MeshScope mesh = access.open(input.meshName(), context);
        mesh.requireMeshOwner(Kind.VIRTUAL_GATEWAY);
        AppMeshStore store = mesh.store();
        ResourcePath path = mesh.free(store.gateways, mesh.mesh(), input.virtualGatewayName());
        VirtualGatewaySpec spec = GatewayRules.described(input.spec());
        VirtualGateway created = mesh.add(
                store.gateways,
                MeshQuota.VIRTUAL_GATEWAYS,
                path,
                tags,
                metadata -> new VirtualGateway(path, metadata, spec));
        return new CreateVirtualGatewayOutput(created.describe());
    }

    @Override
    public DescribeVirtualGatewayOutput describeVirtualGateway(
            DescribeVirtualGatewayInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualGateway gateway = mesh.require(mesh.store().gateways, mesh.mesh(), input.virtualGatewayName());
        return new DescribeVirtualGatewayOutput(gateway.describe());
    }

    @Override
    public UpdateVirtualGatewayOutput updateVirtualGateway(UpdateVirtualGatewayInput input, RequestContext context) {
        GatewayRules.check(input.spec(), context);
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualGateway gateway = mesh.requireOwn(store.gateways, mesh.mesh(), input.virtualGatewayName());
        ServiceLinks.keepRoutes(gateway, ListenerPorts.of(input.spec()), store);
        VirtualGateway updated =
                new VirtualGateway(gateway.path(), mesh.changed(gateway), GatewayRules.described(input.spec()));
        store.gateways.put(updated);
        return new UpdateVirtualGatewayOutput(updated.describe());
    }

    @Override
    public DeleteVirtualGatewayOutput deleteVirtualGateway(DeleteVirtualGatewayInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualGateway gateway = mesh.requireDeletable(store.gateways, mesh.mesh(), input.virtualGatewayName());
        if (store.gatewayRoutes.count(gateway.path()) > 0) {
            throw AppMeshErrors.gatewayHasRoutes(gateway.path());
        }
        return new DeleteVirtualGatewayOutput(
                mesh.remove(store.gateways, gateway).deleted());
    }

    @Override
    public ListVirtualGatewaysOutput listVirtualGateways(ListVirtualGatewaysInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        Page<VirtualGatewayRef> page =
                mesh.page(input, mesh.store().gateways, mesh.mesh()).map(VirtualGateway::ref);
        return ListVirtualGatewaysOutput.builder()
                .virtualGateways(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
