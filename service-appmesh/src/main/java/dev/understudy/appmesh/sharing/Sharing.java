package dev.understudy.appmesh.sharing;

import dev.understudy.appmesh.AppMeshArns;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Mesh;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.Share;
import dev.understudy.appmesh.state.SharedMesh;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shares of meshes. The share itself and everything in the mesh is kept with the owner of the mesh; the account that it is
 * shared with keeps only what it needs to list the mesh.
 */
public final class Sharing {
    /**
     * A share with its place.
     *
     * @param share who may use which mesh
     * @param meshOwner the account that owns the mesh
     * @param region the region of the mesh
     */
    public record Placed(Share share, String meshOwner, String region) {}

    private final Partitions<AppMeshStore> partitions;

    /** Shares of the meshes in this state. */
    public Sharing(Partitions<AppMeshStore> partitions) {
        this.partitions = partitions;
    }

    /**
     * Shares a mesh.
     *
     * @return false if there is no such mesh
     */
    public boolean share(Placed placed) {
        ResourcePath mesh = ResourcePath.mesh(placed.share.meshName());
        return partitions.within(owner(placed), (partition, now) -> {
            boolean exists = partition.store().meshes.contains(mesh);
            if (exists) {
                partition.store().putShare(placed.share);
                announce(partition, mesh);
            }
            return exists;
        });
    }

    /**
     * Ends a share. What the other account created stays, and only the owner of the mesh can delete it.
     *
     * @return false if there is no such share
     */
    public boolean unshare(Placed placed) {
        ResourcePath mesh = ResourcePath.mesh(placed.share.meshName());
        return partitions.within(owner(placed), (partition, now) -> {
            boolean shared = partition.store().isShared(mesh, placed.share.principal());
            if (shared) {
                announce(partition, mesh);
                partition.store().removeShare(placed.share);
            }
            return shared;
        });
    }

    /** All shares of all accounts. */
    public List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        for (PartitionKey key : partitions.keys()) {
            all.addAll(partitions.within(
                    key,
                    (partition, now) -> partition.store().shares().stream()
                            .map(share -> new Placed(share, key.account(), key.region()))
                            .toList()));
        }
        return all;
    }

    /**
     * Lets every account see the meshes that are shared with it as they look, and none that is there no more: after a
     * reset of an owner its meshes are gone, and after one of another account its list has to be filled again.
     */
    public void showAll() {
        all().forEach(placed ->
                refresh(owner(placed), ResourcePath.mesh(placed.share.meshName()), placed.share.principal()));
        for (PartitionKey key : partitions.keys()) {
            List<SharedMesh> listed = partitions.within(
                    key, (partition, now) -> List.copyOf(partition.store().sharedMeshes()));
            listed.forEach(shared -> refresh(
                    key.inAccount(shared.mesh().meshOwner()),
                    ResourcePath.mesh(shared.mesh().meshName()),
                    key.account()));
        }
    }

    private static PartitionKey owner(Placed placed) {
        return new PartitionKey(AppMeshArns.SERVICE, placed.meshOwner, placed.region);
    }

    /**
     * Lets everybody that a mesh is shared with see how it looks after the change that is under way, as soon as the owner's
     * partition is unlocked.
     */
    public void announce(Partition<AppMeshStore> owner, ResourcePath mesh) {
        for (Share share : owner.store().sharesOf(mesh)) {
            owner.afterUnlock(() -> refresh(owner.key(), mesh, share.principal()));
        }
    }

    /**
     * Shows one account a mesh as it looks, and looks again: of two requests that change a mesh at the same time, the one
     * that shows it last has looked last.
     */
    private void refresh(PartitionKey owner, ResourcePath mesh, String principal) {
        Optional<SharedMesh> shown;
        Optional<SharedMesh> seen = look(owner, mesh, principal);
        do {
            shown = seen;
            show(owner.inAccount(principal), owner.account(), mesh, shown);
            seen = look(owner, mesh, principal);
        } while (!seen.equals(shown));
    }

    private Optional<SharedMesh> look(PartitionKey owner, ResourcePath mesh, String principal) {
        return partitions.within(owner, (partition, now) -> {
            Mesh current = partition.store().meshes.get(mesh);
            return current != null && partition.store().isShared(mesh, principal)
                    ? Optional.of(new SharedMesh(current.ref()))
                    : Optional.empty();
        });
    }

    private void show(PartitionKey principal, String meshOwner, ResourcePath mesh, Optional<SharedMesh> seen) {
        partitions.within(principal, (partition, now) -> {
            partition.store().removeSharedMesh(meshOwner, mesh.name());
            seen.ifPresent(partition.store()::putSharedMesh);
            return seen;
        });
    }
}
