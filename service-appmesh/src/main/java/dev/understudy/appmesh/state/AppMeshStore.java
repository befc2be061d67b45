package dev.understudy.appmesh.state;

import dev.understudy.core.state.Index;
import dev.understudy.core.state.SortedTable;
import dev.understudy.core.state.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meshes of one account and region with everything in them, no matter which account created it, and the references
 * from resource to resource.
 *
 * <pre>
 * route ──────────► virtual node ···backend···► virtual service (need not exist)
 * virtual service ► virtual node or virtual router
 * gateway route ──► virtual service
 * </pre>
 */
public final class AppMeshStore extends Store {
    private final Map<Kind, ResourceTable<?>> byKind = new EnumMap<>(Kind.class);

    /** The meshes. */
    public final ResourceTable<Mesh> meshes = resources(Kind.MESH, Mesh.class);
    /** The virtual nodes. */
    public final ResourceTable<VirtualNode> nodes = resources(Kind.VIRTUAL_NODE, VirtualNode.class);
    /** The virtual routers. */
    public final ResourceTable<VirtualRouter> routers = resources(Kind.VIRTUAL_ROUTER, VirtualRouter.class);
    /** The routes. */
    public final ResourceTable<Route> routes = resources(Kind.ROUTE, Route.class);
    /** The virtual services, without those that are only named as backends. */
    public final ResourceTable<VirtualService> services = resources(Kind.VIRTUAL_SERVICE, VirtualService.class);
    /** The virtual gateways. */
    public final ResourceTable<VirtualGateway> gateways = resources(Kind.VIRTUAL_GATEWAY, VirtualGateway.class);
    /** The gateway routes. */
    public final ResourceTable<GatewayRoute> gatewayRoutes = resources(Kind.GATEWAY_ROUTE, GatewayRoute.class);

    private final SortedTable<ImplicitService> implicitServices =
            sortedTable("ImplicitServices", ImplicitService.class);
    private final SortedTable<Share> shares = sortedTable("Shares", Share.class);
    private final SortedTable<SharedMesh> sharedMeshes = sortedTable("SharedMeshes", SharedMesh.class);

    private final Index<ResourcePath, String, Route> routesByTarget = routes.index(Route::targets);
    private final Index<ResourcePath, String, VirtualNode> nodesByBackend = nodes.index(VirtualNode::backends);
    private final Index<ResourcePath, String, GatewayRoute> gatewayRoutesByTarget =
            gatewayRoutes.index(route -> List.of(route.target()));
    private final Index<ResourcePath, String, VirtualService> servicesByProvider =
            services.index(service -> service.provider() == null ? List.of() : List.of(service.provider()));

    private <R extends MeshResource<R>> ResourceTable<R> resources(Kind kind, Class<R> recordType) {
        ResourceTable<R> table = new ResourceTable<>(kind, sortedTable(kind.plural(), recordType));
        byKind.put(kind, table);
        return table;
    }

    /** The table of a kind. */
    public ResourceTable<?> table(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /** The resource of this name, of whichever kind, or null. */
    public @Nullable MeshResource<?> find(ResourcePath path) {
        return table(path.kind()).get(path);
    }

    /** The routes that lead to a virtual node. */
    public List<Route> routesTo(ResourcePath node) {
        return routesByTarget.get(node);
    }

    /** The virtual services that a virtual node or router provides. */
    public List<VirtualService> providedBy(ResourcePath provider) {
        return servicesByProvider.get(provider);
    }

    /** The gateway routes that lead to a virtual service. */
    public List<GatewayRoute> gatewayRoutesTo(ResourcePath service) {
        return gatewayRoutesByTarget.get(service);
    }

    /** Takes note of virtual services that a node names; those that nobody knew so far come into being, hidden. */
    public void nameBackends(VirtualNode node, Instant now) {
        for (ResourcePath service : node.backends()) {
            if (!services.contains(service) && !implicitServices.contains(service.toString())) {
                implicitServices.put(service.toString(), new ImplicitService(service, now));
            }
        }
    }

    /** Brings a hidden virtual service to light; null if nobody ever named it. */
    public @Nullable ImplicitService takeImplicit(ResourcePath service) {
        return implicitServices.remove(service.toString());
    }

    /** Hides a virtual service that was deleted, if a node still names it. */
    public void hideIfBackend(ResourcePath service, Instant now) {
        if (nodesByBackend.count(service) > 0) {
            implicitServices.put(service.toString(), new ImplicitService(service, now));
        }
    }

    /** Forgets what hangs on a mesh that was deleted, besides resources: those block the delete. */
    public void forget(ResourcePath mesh) {
        String hidden = mesh.prefixOf(Kind.VIRTUAL_SERVICE);
        List.copyOf(implicitServices.startingWith(hidden).keySet()).forEach(implicitServices::remove);
        sharesOf(mesh).forEach(this::removeShare);
    }

    /** Whether a mesh is shared with an account. */
    public boolean isShared(ResourcePath mesh, String principal) {
        return shares.contains(new Share(mesh.name(), principal).key());
    }

    /** Everybody that a mesh is shared with. */
    public List<Share> sharesOf(ResourcePath mesh) {
        return List.copyOf(shares.startingWith(Share.prefix(mesh.name())).values());
    }

    /** All shares of this account's meshes. */
    public Collection<Share> shares() {
        return shares.values();
    }

    /** Shares a mesh. */
    public void putShare(Share share) {
        shares.put(share.key(), share);
    }

    /** Ends a share. */
    public void removeShare(Share share) {
        shares.remove(share.key());
    }

    /** The meshes of other accounts that are shared with this one, in order of their names. */
    public Collection<SharedMesh> sharedMeshes() {
        return sharedMeshes.values();
    }

    /** The shared meshes of this name, one for each owner. */
    public Collection<SharedMesh> sharedMeshes(String meshName) {
        return sharedMeshes.startingWith(Share.prefix(meshName)).values();
    }

    /** Shows a shared mesh as it looks now. */
    public void putSharedMesh(SharedMesh shared) {
        sharedMeshes.put(shared.key(), shared);
    }

    /** Shows a mesh no longer that is not shared any more. */
    public void removeSharedMesh(String meshOwner, String meshName) {
        sharedMeshes.remove(SharedMesh.key(meshOwner, meshName));
    }
}
