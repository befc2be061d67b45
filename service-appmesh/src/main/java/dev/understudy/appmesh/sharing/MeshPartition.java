package dev.understudy.appmesh.sharing;

import dev.understudy.appmesh.AppMeshArns;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.MeshResource;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests work on the state of the account that owns the mesh: {@code meshOwner} says so. Requests for tags name a
 * resource by an ARN, which tells who created the resource but not who owns its mesh, so that is looked up.
 */
public final class MeshPartition implements PartitionRule {
    private final Partitions<AppMeshStore> partitions;

    /** A rule over this state. */
    public MeshPartition(Partitions<AppMeshStore> partitions) {
        this.partitions = partitions;
    }

    @Override
    public PartitionKey partition(Structure input, PartitionKey caller) {
        String meshOwner = text(input, "meshOwner");
        if (meshOwner != null) {
            return caller.inAccount(meshOwner);
        }
        String arn = text(input, "resourceArn");
        ResourcePath path = arn == null ? null : AppMeshArns.path(arn);
        return arn == null || path == null ? caller : partitionOf(arn, path, caller);
    }

    private static @Nullable String text(Structure input, String name) {
        Member member = input.structureSchema().memberByWireName(name);
        return member == null ? null : (String) input.memberAt(member.index());
    }

    private PartitionKey partitionOf(String arn, ResourcePath path, PartitionKey caller) {
        if (holds(caller, arn, path)) {
            return caller;
        }
        List<String> owners = partitions.within(
                caller,
                (partition, now) -> partition.store().sharedMeshes(path.meshName()).stream()
                        .map(shared -> shared.mesh().meshOwner())
                        .toList());
        return owners.stream()
                .map(caller::inAccount)
                .filter(owner -> holds(owner, arn, path))
                .findFirst()
                .orElse(caller);
    }

    private boolean holds(PartitionKey key, String arn, ResourcePath path) {
        return partitions.within(key, (partition, now) -> {
            MeshResource<?> resource = partition.store().find(path);
            return resource != null && resource.metadata().arn().equals(arn);
        });
    }
}
