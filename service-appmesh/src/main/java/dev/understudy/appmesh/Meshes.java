package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.MeshScope;
import dev.understudy.appmesh.model.CreateMeshInput;
import dev.understudy.appmesh.model.CreateMeshOutput;
import dev.understudy.appmesh.model.DeleteMeshInput;
import dev.understudy.appmesh.model.DeleteMeshOutput;
import dev.understudy.appmesh.model.DescribeMeshInput;
import dev.understudy.appmesh.model.DescribeMeshOutput;
import dev.understudy.appmesh.model.ListMeshesInput;
import dev.understudy.appmesh.model.ListMeshesOutput;
import dev.understudy.appmesh.model.MeshOperations;
import dev.understudy.appmesh.model.MeshRef;
import dev.understudy.appmesh.model.MeshSpec;
import dev.understudy.appmesh.model.UpdateMeshInput;
import dev.understudy.appmesh.model.UpdateMeshOutput;
import dev.understudy.appmesh.rules.MeshQuota;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.sharing.Sharing;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.Mesh;
import dev.understudy.appmesh.state.ResourceTable;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.service.RequestContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/meshes.html">Service meshes</a>. */
final class Meshes implements MeshOperations {
    private static final MeshSpec EMPTY = MeshSpec.builder().build();
    private static final List<Kind> CHECKED_BEFORE_DELETE =
            List.of(Kind.VIRTUAL_SERVICE, Kind.VIRTUAL_ROUTER, Kind.VIRTUAL_NODE, Kind.VIRTUAL_GATEWAY);

    private final MeshAccess access;
    private final Sharing sharing;

    Meshes(MeshAccess access, Sharing sharing) {
        this.access = access;
        this.sharing = sharing;
    }

    @Override
    public CreateMeshOutput createMesh(CreateMeshInput input, RequestContext context) {
        Map<String, String> tags = RequestTags.of(input.tags());
        MeshScope mesh = access.begin(input.meshName(), context);
        ResourceTable<Mesh> meshes = mesh.store().meshes;
        Mesh created = mesh.add(
                meshes,
                MeshQuota.MESHES,
                mesh.mesh(),
                tags,
                metadata -> new Mesh(mesh.mesh(), metadata, orEmpty(input.spec())));
        return new CreateMeshOutput(created.describe());
    }

    /** A missing spec stays empty: defaults such as {@code DROP_ALL} take effect, but are never written into it. */
    private static MeshSpec orEmpty(@Nullable MeshSpec spec) {
        return spec == null ? EMPTY : spec;
    }

    @Override
    public DescribeMeshOutput describeMesh(DescribeMeshInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        return new DescribeMeshOutput(current(mesh).describe());
    }

    private static Mesh current(MeshScope mesh) {
        return mesh.require(mesh.store().meshes, mesh.mesh());
    }

    @Override
    public UpdateMeshOutput updateMesh(UpdateMeshInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        Mesh updated = new Mesh(mesh.mesh(), mesh.changed(current(mesh)), orEmpty(input.spec()));
        mesh.store().meshes.put(updated);
        sharing.announce(mesh.partition(), mesh.mesh());
        return new UpdateMeshOutput(updated.describe());
    }

    @Override
    public DeleteMeshOutput deleteMesh(DeleteMeshInput input, RequestContext context) {
        MeshScope mesh = access.open(input.meshName(), context);
        AppMeshStore store = mesh.store();
        for (Kind kind : CHECKED_BEFORE_DELETE) {
            if (store.table(kind).count(mesh.mesh()) > 0) {
                throw AppMeshErrors.meshHas(mesh.mesh(), kind, mesh.meshOwner());
            }
        }
        Mesh deleted = mesh.remove(store.meshes, current(mesh));
        sharing.announce(mesh.partition(), mesh.mesh());
        store.forget(mesh.mesh());
        return new DeleteMeshOutput(deleted.deleted());
    }

    @Override
    public ListMeshesOutput listMeshes(ListMeshesInput input, RequestContext context) {
        AppMeshStore store = access.partition(context).store();
        List<MeshRef> meshes = new ArrayList<>();
        store.meshes.all().forEach(mesh -> meshes.add(mesh.ref()));
        store.sharedMeshes().forEach(shared -> meshes.add(shared.mesh()));
        meshes.sort(Comparator.comparing(Meshes::position));
        Page<MeshRef> page = access.pager().page(input, context, PageSource.sorted(meshes, Meshes::position));
        return ListMeshesOutput.builder()
                .meshes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static String position(MeshRef mesh) {
        return mesh.meshName() + "/" + mesh.meshOwner();
    }
}
