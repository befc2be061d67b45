package dev.understudy.appmesh.access;

import dev.understudy.appmesh.AppMeshArns;
import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.Names;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.MeshResource;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.ResourceTable;
import dev.understudy.appmesh.state.Revisions;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import java.util.Map;
import java.util.function.Function;

/**
 * One request's view of the mesh that it names: finds what is in it, knows what the caller may do there, and keeps the
 * laws that hold for all seven kinds of resources. The owner of the mesh need not be the caller; see <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/sharing.html">Working with shared meshes</a>.
 */
public final class MeshScope {
    private final Kernel kernel;
    private final Pager pager;
    private final Partition<AppMeshStore> partition;
    private final ResourcePath mesh;
    private final RequestContext context;

    MeshScope(
            Kernel kernel, Pager pager, Partition<AppMeshStore> partition, ResourcePath mesh, RequestContext context) {
        this.kernel = kernel;
        this.pager = pager;
        this.partition = partition;
        this.mesh = mesh;
        this.context = context;
    }

    /** The mesh. */
    public ResourcePath mesh() {
        return mesh;
    }

    /** Everything that the owner of the mesh has. */
    public AppMeshStore store() {
        return partition.store();
    }

    /** The state that the mesh is part of. */
    public Partition<AppMeshStore> partition() {
        return partition;
    }

    /** The account that owns the mesh. */
    public String meshOwner() {
        return partition.key().account();
    }

    /** Whether the caller owns the mesh. */
    public boolean isMeshOwner() {
        return context.account().equals(meshOwner());
    }

    /** The resource directly below a parent; without one, the caller is refused. */
    public <R extends MeshResource<R>> R require(ResourceTable<R> table, ResourcePath parent, String name) {
        Names.check(name);
        return require(table, parent.child(table.kind(), name));
    }

    /** The resource of this name; without one, the caller is refused. */
    public <R extends MeshResource<R>> R require(ResourceTable<R> table, ResourcePath path) {
        R resource = table.get(path);
        if (resource == null) {
            throw AppMeshErrors.notFound(path, meshOwner());
        }
        return resource;
    }

    /** The resource directly below a parent, if the caller may change it: only who created it may. */
    public <R extends MeshResource<R>> R requireOwn(ResourceTable<R> table, ResourcePath parent, String name) {
        R resource = require(table, parent, name);
        String resourceOwner = resource.metadata().resourceOwner();
        if (!resourceOwner.equals(context.account())) {
            throw AppMeshErrors.notResourceOwner(resource.path(), resourceOwner, context.account());
        }
        return resource;
    }

    /** The resource directly below a parent, if the caller may delete it: its owner may, and the owner of the mesh. */
    public <R extends MeshResource<R>> R requireDeletable(ResourceTable<R> table, ResourcePath parent, String name) {
        return isMeshOwner() ? require(table, parent, name) : requireOwn(table, parent, name);
    }

    /** Refuses everybody but the owner of the mesh. */
    public void requireMeshOwner(Kind created) {
        if (!isMeshOwner()) {
            throw AppMeshErrors.meshOwnerOnly(mesh, created, context.account());
        }
    }

    /** The name of a new resource, which is refused if it has odd letters or is taken. */
    public ResourcePath free(ResourceTable<?> table, ResourcePath parent, String name) {
        Names.checkNew(table.kind(), name);
        ResourcePath path = parent.child(table.kind(), name);
        if (table.contains(path)) {
            throw AppMeshErrors.exists(path, meshOwner());
        }
        return path;
    }

    /** Refuses more of something than its quota allows. */
    public void checkQuota(MeshQuota quota, int wanted) {
        quota.check(kernel.quotas(), wanted);
    }

    /**
     * Adds a resource with its tags, unless its quota is used up.
     *
     * @param record makes the resource from the metadata of its first version
     */
    public <R extends MeshResource<R>> R add(
            ResourceTable<R> table,
            MeshQuota quota,
            ResourcePath path,
            Map<String, String> tags,
            Function<ResourceMetadata, R> record) {
        checkQuota(quota, table.count(path.parent()) + 1);
        String arn = AppMeshArns.of(path, context);
        R added = record.apply(Revisions.first(
                arn, meshOwner(), context.account(), kernel.ids().uuid(), context.now()));
        partition.tags().add(arn, tags, RequestTags.RULES);
        table.put(added);
        return added;
    }

    /** The metadata of a resource that is changed now. */
    public ResourceMetadata changed(MeshResource<?> resource) {
        return Revisions.next(resource.metadata(), context.now());
    }

    /** Removes a resource with its tags, and returns it as it was last. */
    public <R extends MeshResource<R>> R remove(ResourceTable<R> table, R resource) {
        table.remove(resource.path());
        partition.tags().drop(resource.metadata().arn());
        return resource.with(Revisions.last(resource.metadata(), resource.path().kind(), context.now()));
    }

    /** The page that a request for the resources directly below a parent asks for. */
    public <R extends MeshResource<R>> Page<R> page(Structure input, ResourceTable<R> table, ResourcePath parent) {
        return pager.page(input, context, table.pagesBelow(parent));
    }
}
