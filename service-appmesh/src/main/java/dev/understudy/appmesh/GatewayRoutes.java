package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateGatewayRouteInput;
import dev.understudy.appmesh.model.CreateGatewayRouteOutput;
import dev.understudy.appmesh.model.DeleteGatewayRouteInput;
import dev.understudy.appmesh.model.DeleteGatewayRouteOutput;
import dev.understudy.appmesh.model.DescribeGatewayRouteInput;
import dev.understudy.appmesh.model.DescribeGatewayRouteOutput;
import dev.understudy.appmesh.model.GatewayRouteOperations;
import dev.understudy.appmesh.model.GatewayRouteRef;
import dev.understudy.appmesh.model.ListGatewayRoutesInput;
import dev.understudy.appmesh.model.ListGatewayRoutesOutput;
import dev.understudy.appmesh.model.UpdateGatewayRouteInput;
import dev.understudy.appmesh.model.UpdateGatewayRouteOutput;
import dev.understudy.appmesh.rules.GatewayRouteRules;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.ServiceLinks;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.GatewayRoute;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualGateway;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html">Gateway routes</a>. */
final class GatewayRoutes implements GatewayRouteOperations {
    private final MeshAccess access;

    GatewayRoutes(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateGatewayRouteOutput createGatewayRoute(CreateGatewayRouteInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        GatewayRouteRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        mesh.requireMeshOwner(Kind.GATEWAY_ROUTE);
        AppMeshStore store = mesh.store();
        VirtualGateway gateway = gateway(mesh, input.virtualGatewayName());
        ResourcePath path = mesh.free(store.gatewayRoutes, gateway.path(), input.gatewayRouteName());
        ServiceLinks.check(input.spec(), gateway, store);
        GatewayRoute created = mesh.add(
                store.gatewayRoutes,
                MeshQuota.GATEWAY_ROUTES,
                path,
                tags,
                metadata -> new GatewayRoute(path, metadata, input.spec()));
        return new CreateGatewayRouteOutput(created.describe());
    }

    private static VirtualGateway gateway(MeshScope mesh, String name) {
        return mesh.require(mesh.store().gateways, mesh.mesh(), name);
    }

    @Override
    public DescribeGatewayRouteOutput describeGatewayRoute(DescribeGatewayRouteInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualGateway gateway = gateway(mesh, input.virtualGatewayName());
        GatewayRoute route = mesh.require(mesh.store().gatewayRoutes, gateway.path(), input.gatewayRouteName());
        return new DescribeGatewayRouteOutput(route.describe());
    }

    @Override
    public UpdateGatewayRouteOutput updateGatewayRoute(UpdateGatewayRouteInput input, RequestContext context) {
        GatewayRouteRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualGateway gateway = gateway(mesh, input.virtualGatewayName());
        GatewayRoute route = mesh.requireOwn(store.gatewayRoutes, gateway.path(), input.gatewayRouteName());
        ServiceLinks.check(input.spec(), gateway, store);
        GatewayRoute updated = new GatewayRoute(route.path(), mesh.changed(route), input.spec());
        store.gatewayRoutes.put(updated);
        return new UpdateGatewayRouteOutput(updated.describe());
    }

    @Override
    public DeleteGatewayRouteOutput deleteGatewayRoute(DeleteGatewayRouteInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualGateway gateway = gateway(mesh, input.virtualGatewayName());
        GatewayRoute route =
                mesh.requireDeletable(mesh.store().gatewayRoutes, gateway.path(), input.gatewayRouteName());
        return new DeleteGatewayRouteOutput(
                mesh.remove(mesh.store().gatewayRoutes, route).deleted());
    }

    @Override
    public ListGatewayRoutesOutput listGatewayRoutes(ListGatewayRoutesInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualGateway gateway = gateway(mesh, input.virtualGatewayName());
        Page<GatewayRouteRef> page =
                mesh.page(input, mesh.store().gatewayRoutes, gateway.path()).map(GatewayRoute::ref);
        return ListGatewayRoutesOutput.builder()
                .gatewayRoutes(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
