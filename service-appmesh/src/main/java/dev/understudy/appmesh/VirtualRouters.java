package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateVirtualRouterInput;
import dev.understudy.appmesh.model.CreateVirtualRouterOutput;
import dev.understudy.appmesh.model.DeleteVirtualRouterInput;
import dev.understudy.appmesh.model.DeleteVirtualRouterOutput;
import dev.understudy.appmesh.model.DescribeVirtualRouterInput;
import dev.understudy.appmesh.model.DescribeVirtualRouterOutput;
import dev.understudy.appmesh.model.ListVirtualRoutersInput;
import dev.understudy.appmesh.model.ListVirtualRoutersOutput;
import dev.understudy.appmesh.model.UpdateVirtualRouterInput;
import dev.understudy.appmesh.model.UpdateVirtualRouterOutput;
import dev.understudy.appmesh.model.VirtualRouterOperations;
import dev.understudy.appmesh.model.VirtualRouterRef;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.RouteLinks;
import dev.understudy.appmesh.rules.RouterRules;
import dev.understudy.appmesh.rules.ServiceLinks;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualRouter;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_routers.html">Virtual routers</a>. */
final class VirtualRouters implements VirtualRouterOperations {
    private final MeshAccess access;

    VirtualRouters(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateVirtualRouterOutput createVirtualRouter(CreateVirtualRouterInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        RouterRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        ResourcePath path = mesh.free(store.routers, mesh.mesh(), input.virtualRouterName());
        VirtualRouter created = mesh.add(
                store.routers,
                MeshQuota.VIRTUAL_ROUTERS,
                path,
                tags,
                metadata -> new VirtualRouter(path, metadata, input.spec()));
        return new CreateVirtualRouterOutput(created.describe());
    }

    @Override
    public DescribeVirtualRouterOutput describeVirtualRouter(DescribeVirtualRouterInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualRouter router = mesh.require(mesh.store().routers, mesh.mesh(), input.virtualRouterName());
        return new DescribeVirtualRouterOutput(router.describe());
    }

    @Override
    public UpdateVirtualRouterOutput updateVirtualRouter(UpdateVirtualRouterInput input, RequestContext context) {
        RouterRules.check(input.spec());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualRouter router = mesh.requireOwn(store.routers, mesh.mesh(), input.virtualRouterName());
        ListenerPorts listeners = ListenerPorts.of(input.spec());
        RouteLinks.keepRoutes(router, listeners, store);
        ServiceLinks.keepTargets(router.path(), listeners, store);
        VirtualRouter updated = new VirtualRouter(router.path(), mesh.changed(router), input.spec());
        store.routers.put(updated);
        return new UpdateVirtualRouterOutput(updated.describe());
    }

    @Override
    public DeleteVirtualRouterOutput deleteVirtualRouter(DeleteVirtualRouterInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualRouter router = mesh.requireDeletable(store.routers, mesh.mesh(), input.virtualRouterName());
        if (store.routes.count(router.path()) > 0) {
            throw AppMeshErrors.routerHasRoutes(router.path());
        }
        if (!store.providedBy(router.path()).isEmpty()) {
            throw AppMeshErrors.isProvider(router.path());
        }
        return new DeleteVirtualRouterOutput(mesh.remove(store.routers, router).deleted());
    }

    @Override
    public ListVirtualRoutersOutput listVirtualRouters(ListVirtualRoutersInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        Page<VirtualRouterRef> page =
                mesh.page(input, mesh.store().routers, mesh.mesh()).map(VirtualRouter::ref);
        return ListVirtualRoutersOutput.builder()
                .virtualRouters(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
