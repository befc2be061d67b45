package dev.understudy.appmesh.access;

import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.rules.Names;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;

/** The doors to meshes. */
public final class MeshAccess {
    private static final int PAGE_SIZE = 100;

    private final Partitions<AppMeshStore> partitions;
    private final Kernel kernel;
    private final Pager pager = new Pager(PAGE_SIZE, AppMeshErrors::invalidNextToken);

    /** Doors to the meshes of all accounts. */
    public MeshAccess(Partitions<AppMeshStore> partitions, Kernel kernel) {
        this.partitions = partitions;
        this.kernel = kernel;
    }

    /** A mesh that exists and belongs to the caller, or is shared with the caller; else the caller is refused. */
    public MeshScope open(String meshName, RequestContext context) {
        Names.check(meshName);
        MeshScope scope = scope(meshName, context);
        scope.require(scope.store().meshes, scope.mesh());
        if (!scope.isMeshOwner() && !scope.store().isShared(scope.mesh(), context.account())) {
            throw AppMeshErrors.notFound(scope.mesh(), scope.meshOwner());
        }
        return scope;
    }

    /** A mesh that is about to be created by the caller, and does not exist yet. */
    public MeshScope begin(String meshName, RequestContext context) {
        Names.checkNew(Kind.MESH, meshName);
        MeshScope scope = scope(meshName, context);
        if (scope.store().meshes.contains(scope.mesh())) {
            throw AppMeshErrors.exists(scope.mesh(), scope.meshOwner());
        }
        return scope;
    }

    private MeshScope scope(String meshName, RequestContext context) {
        return new MeshScope(kernel, pager, partitions.of(context), ResourcePath.mesh(meshName), context);
    }

    /** The state that a request works on. */
    public Partition<AppMeshStore> partition(RequestContext context) {
        return partitions.of(context);
    }

    /** What cuts lists into pages. */
    public Pager pager() {
        return pager;
    }
}
