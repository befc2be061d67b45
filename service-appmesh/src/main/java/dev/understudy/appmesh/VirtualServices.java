package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateVirtualServiceInput;
import dev.understudy.appmesh.model.CreateVirtualServiceOutput;
import dev.understudy.appmesh.model.DeleteVirtualServiceInput;
import dev.understudy.appmesh.model.DeleteVirtualServiceOutput;
import dev.understudy.appmesh.model.DescribeVirtualServiceInput;
import dev.understudy.appmesh.model.DescribeVirtualServiceOutput;
import dev.understudy.appmesh.model.ListVirtualServicesInput;
import dev.understudy.appmesh.model.ListVirtualServicesOutput;
import dev.understudy.appmesh.model.UpdateVirtualServiceInput;
import dev.understudy.appmesh.model.UpdateVirtualServiceOutput;
import dev.understudy.appmesh.model.VirtualServiceOperations;
import dev.understudy.appmesh.model.VirtualServiceRef;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.rules.ServiceLinks;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.GatewayRoute;
import dev.understudy.appmesh.state.ImplicitService;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualService;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import java.util.Map;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_services.html">Virtual services</a>. */
final class VirtualServices implements VirtualServiceOperations {
    private final MeshAccess access;

    VirtualServices(MeshAccess access) {
        this.access = access;
    }

    @Override
    public CreateVirtualServiceOutput createVirtualService(CreateVirtualServiceInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        ResourcePath path = mesh.free(store.services, mesh.mesh(), input.virtualServiceName());
        ServiceLinks.checkProvider(input.spec(), mesh.mesh(), context.account(), store);
        VirtualService created = mesh.add(
                store.services,
                MeshQuota.VIRTUAL_SERVICES,
                path,
                tags,
                metadata -> new VirtualService(path, metadata, input.spec()));
        return new CreateVirtualServiceOutput(outOfHiding(mesh, created).describe());
    }

    /** A virtual service that a node named before goes on from there: its creation counts as a change. */
    private static VirtualService outOfHiding(MeshScope mesh, VirtualService created) {
        ImplicitService hidden = mesh.store().takeImplicit(created.path());
        if (hidden == null) {
            return created;
        }
        VirtualService second = created.with(
                mesh.changed(created).toBuilder().createdAt(hidden.since()).build());
        mesh.store().services.put(second);
        return second;
    }

    @Override
    public DescribeVirtualServiceOutput describeVirtualService(
            DescribeVirtualServiceInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        VirtualService service = mesh.require(mesh.store().services, mesh.mesh(), input.virtualServiceName());
        return new DescribeVirtualServiceOutput(service.describe());
    }

    @Override
    public UpdateVirtualServiceOutput updateVirtualService(UpdateVirtualServiceInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualService service = mesh.requireOwn(store.services, mesh.mesh(), input.virtualServiceName());
        ServiceLinks.checkProvider(input.spec(), mesh.mesh(), context.account(), store);
        VirtualService updated = new VirtualService(service.path(), mesh.changed(service), input.spec());
        ServiceLinks.keepTargets(service, updated.provider(), store);
        store.services.put(updated);
        return new UpdateVirtualServiceOutput(updated.describe());
    }

    @Override
    public DeleteVirtualServiceOutput deleteVirtualService(DeleteVirtualServiceInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        VirtualService service = mesh.requireDeletable(store.services, mesh.mesh(), input.virtualServiceName());
        List<GatewayRoute> routes = store.gatewayRoutesTo(service.path());
        if (!routes.isEmpty()) {
            throw AppMeshErrors.serviceIsTarget(
                    service.path(),
                    routes.stream().map(route -> route.path().name()).toList());
        }
        VirtualService deleted = mesh.remove(store.services, service);
        store.hideIfBackend(service.path(), context.now());
        return new DeleteVirtualServiceOutput(deleted.deleted());
    }

    @Override
    public ListVirtualServicesOutput listVirtualServices(ListVirtualServicesInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        Page<VirtualServiceRef> page =
                mesh.page(input, mesh.store().services, mesh.mesh()).map(VirtualService::ref);
        return ListVirtualServicesOutput.builder()
                .virtualServices(page.items())
                .nextToken(page.nextToken())
                .build();
    }
}
