package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateRouteInput;
import dev.understudy.appmesh.model.CreateRouteOutput;
import dev.understudy.appmesh.model.DeleteRouteInput;
import dev.understudy.appmesh.model.DeleteRouteOutput;
import dev.understudy.appmesh.model.DescribeRouteInput;
import dev.understudy.appmesh.model.DescribeRouteOutput;
import dev.understudy.appmesh.model.ListRoutesInput;
import dev.understudy.appmesh.model.ListRoutesOutput;
import dev.understudy.appmesh.model.RouteOperations;
import dev.understudy.appmesh.model.RouteRef;
import dev.understudy.appmesh.model.UpdateRouteInput;
import dev.understudy.appmesh.model.UpdateRouteOutput;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.RouteLinks;
import dev.understudy.appmesh.rules.RouteRules;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.Route;
import dev.understudy.appmesh.state.VirtualRouter;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html">Routes</a>. */
final class Routes implements RouteOperations {
    private final MeshAccess access;

    Routes(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateRouteOutput createRoute(CreateRouteInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        RouteRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualRouter router = mesh.requireOwn(store.routers, mesh.mesh(), input.virtualRouterName());
        ResourcePath path = mesh.free(store.routes, router.path(), input.routeName());
        RouteLinks.check(input.spec(), router, store);
        Route created = mesh.add(
                store.routes, MeshQuota.ROUTES, path, tags, metadata -> new Route(path, metadata, input.spec()));
        return new CreateRouteOutput(created.describe());
    }

    @Override
    public DescribeRouteOutput describeRoute(DescribeRouteInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualRouter router = router(mesh, input.virtualRouterName());
        Route route = mesh.require(mesh.store().routes, router.path(), input.routeName());
        return new DescribeRouteOutput(route.describe());
    }

    private static VirtualRouter router(MeshScope mesh, String name) {
        return mesh.require(mesh.store().routers, mesh.mesh(), name);
    }

    @Override
    public UpdateRouteOutput updateRoute(UpdateRouteInput input, RequestContext context) {
        RouteRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualRouter router = router(mesh, input.virtualRouterName());
        Route route = mesh.requireOwn(store.routes, router.path(), input.routeName());
        RouteLinks.check(input.spec(), router, store);
        Route updated = new Route(route.path(), mesh.changed(route), input.spec());
        store.routes.put(updated);
        return new UpdateRouteOutput(updated.describe());
    }

    @Override
    public DeleteRouteOutput deleteRoute(DeleteRouteInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualRouter router = router(mesh, input.virtualRouterName());
        Route route = mesh.requireDeletable(mesh.store().routes, router.path(), input.routeName());
        return new DeleteRouteOutput(mesh.remove(mesh.store().routes, route).deleted());
    }

    @Override
    public ListRoutesOutput listRoutes(ListRoutesInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualRouter router = router(mesh, input.virtualRouterName());
        Page<RouteRef> page =
                mesh.page(input, mesh.store().routes, router.path()).map(Route::ref);
        return ListRoutesOutput.builder()
                .routes(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
