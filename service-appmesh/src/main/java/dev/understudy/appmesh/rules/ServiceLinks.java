package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.model.GatewayRouteSpec;
import dev.understudy.appmesh.model.VirtualServiceSpec;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.GatewayRoute;
import dev.understudy.appmesh.state.GatewayRouteParts;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.appmesh.state.MeshResource;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.VirtualGateway;
import dev.understudy.appmesh.state.VirtualNode;
import dev.understudy.appmesh.state.VirtualRouter;
import dev.understudy.appmesh.state.VirtualService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Virtual services between what provides them and the gateway routes that lead to them. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_services.html">Virtual services</a>.
 */
public final class ServiceLinks {
    private ServiceLinks() {}

    /** Refuses a virtual service whose provider does not exist. */
    public static void checkProvider(
            VirtualServiceSpec spec, ResourcePath mesh, String resourceOwner, AppMeshStore store) {
        ResourcePath provider = VirtualService.provider(spec, mesh);
        if (provider != null && !isOwned(store.find(provider), resourceOwner)) {
            throw AppMeshErrors.missing(provider);
        }
    }

    /** Resources refer to resources of the same account only. */
    private static boolean isOwned(@Nullable MeshResource<?> resource, String account) {
        return resource != null && resource.metadata().resourceOwner().equals(account);
    }

    /** Refuses a gateway route whose target does not exist, or whose ports and type do not fit. */
    public static void check(GatewayRouteSpec spec, VirtualGateway gateway, AppMeshStore store) {
        GatewayRouteParts route = GatewayRouteParts.of(spec);
        String name = route.target().virtualService().virtualServiceName();
        ResourcePath path = gateway.path().mesh().child(Kind.VIRTUAL_SERVICE, name);
        VirtualService service = store.services.get(path);
        if (service == null || !isOwned(service, gateway.metadata().resourceOwner())) {
            throw AppMeshErrors.missing(path);
        }
        PortRules.admit(PortUse.GATEWAY_ROUTE_OF_GATEWAY, route.port(), gateway.ports());
        checkType(route, gateway.ports());
        ListenerPorts provided = ports(service.provider(), store);
        if (provided != null) {
            PortRules.admit(PortUse.GATEWAY_ROUTE_TO_PROVIDER, route.target().port(), provided);
        }
    }

    private static void checkType(GatewayRouteParts route, ListenerPorts listeners) {
        String protocol = listeners.protocol(route.port());
        if (protocol != null && !protocol.equals(route.protocol())) {
            throw AppMeshErrors.routeType(PortUse.GATEWAY_ROUTE_OF_GATEWAY, route.protocol(), protocol);
        }
    }

    /** Where a provider listens; null if there is no provider, so that nothing is known. */
    private static @Nullable ListenerPorts ports(@Nullable ResourcePath provider, AppMeshStore store) {
        if (provider == null) {
            return null;
        }
        VirtualNode node = store.nodes.get(provider);
        VirtualRouter router = store.routers.get(provider);
        return node != null ? node.ports() : router != null ? router.ports() : null;
    }

    /** Refuses new listeners of a virtual gateway that its gateway routes do not fit. */
    public static void keepRoutes(VirtualGateway gateway, ListenerPorts listeners, AppMeshStore store) {
        List<PortRules.Reference> references = store.gatewayRoutes.below(gateway.path()).stream()
                .map(route -> new PortRules.Reference(
                        route.path().name(), route.parts().port()))
                .toList();
        PortRules.keep(PortUse.GATEWAY_ROUTE_OF_GATEWAY, references, listeners);
        store.gatewayRoutes.below(gateway.path()).forEach(route -> checkType(route.parts(), listeners));
    }

    /** Refuses new listeners of a provider that the gateway routes to its virtual services do not fit. */
    public static void keepTargets(ResourcePath provider, ListenerPorts listeners, AppMeshStore store) {
        List<PortRules.Reference> references = new ArrayList<>();
        for (VirtualService service : store.providedBy(provider)) {
            references.addAll(referencesTo(service, store));
        }
        PortRules.keep(PortUse.GATEWAY_ROUTE_TO_PROVIDER, references, listeners);
    }

    /** Refuses a new provider of a virtual service that the gateway routes to the service do not fit. */
    public static void keepTargets(VirtualService service, @Nullable ResourcePath provider, AppMeshStore store) {
        ListenerPorts listeners = ports(provider, store);
        if (listeners != null) {
            PortRules.keep(PortUse.GATEWAY_ROUTE_TO_PROVIDER, referencesTo(service, store), listeners);
        }
    }

    private static List<PortRules.Reference> referencesTo(VirtualService service, AppMeshStore store) {
        List<PortRules.Reference> references = new ArrayList<>();
        for (GatewayRoute route : store.gatewayRoutesTo(service.path())) {
            references.add(new PortRules.Reference(
                    route.path().name(), route.parts().target().port()));
        }
        return references;
    }
}
