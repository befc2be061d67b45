package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.access.TokenReplay;
import dev.understudy.appmesh.model.AppMeshService;
import dev.understudy.appmesh.sharing.MeshPartition;
import dev.understudy.appmesh.sharing.ShareRoutes;
import dev.understudy.appmesh.sharing.Sharing;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.ServiceModule;
import dev.understudy.core.state.Partitions;
import java.util.List;
import java.util.Set;

/** AWS App Mesh: one class a family of resources, over one store. Nothing takes time, so there are no transitions. */
public final class AppMeshModule implements ServiceModule {
    @Override
    public Set<String> serviceIds() {
        return Set.of(AppMeshArns.SERVICE);
    }

    @Override
    public List<EmulatedService> start(Kernel kernel) {
        Partitions<AppMeshStore> partitions =
                new Partitions<>(AppMeshStore::new, (transition, partition) -> {}, kernel.clock());
        MeshAccess access = new MeshAccess(partitions, kernel);
        Sharing sharing = new Sharing(partitions);
        TokenReplay tokens = new TokenReplay(partitions);
        return List.of(EmulatedService.of(
                        AppMeshService.bind(
                                new GatewayRoutes(access),
                                new Meshes(access, sharing),
                                new Routes(access),
                                new Tags(access),
                                new VirtualGateways(access),
                                new VirtualNodes(access),
                                new VirtualRouters(access),
                                new VirtualServices(access)),
                        partitions)
                .dialect(AppMeshErrors.DIALECT)
                .partitionRule(new MeshPartition(partitions))
                .idempotency(tokens)
                .replay(tokens)
                .adminRoutes(() -> new ShareRoutes(sharing).routes())
                .onReset(scope -> sharing.showAll())
                .build());
    }
}
