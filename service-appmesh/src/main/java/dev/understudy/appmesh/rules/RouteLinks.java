package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.model.RouteSpec;
import dev.understudy.appmesh.model.WeightedTarget;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.Kind;
import dev.understudy.appmesh.state.ListenerPorts;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.appmesh.state.Route;
import dev.understudy.appmesh.state.RouteParts;
import dev.understudy.appmesh.state.VirtualNode;
import dev.understudy.appmesh.state.VirtualRouter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Routes between their virtual router and the virtual nodes they lead to. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/routes.html">Routes</a>.
 */
public final class RouteLinks {
    private RouteLinks() {}

    /** Refuses a route whose targets do not exist, or whose ports and type do not fit. */
    public static void check(RouteSpec spec, VirtualRouter router, AppMeshStore store) {
        RouteParts route = RouteParts.of(spec);
        List<VirtualNode> nodes = new ArrayList<>();
        for (WeightedTarget target : route.targets()) {
            nodes.add(target(target, router, store));
        }
        PortRules.admit(PortUse.ROUTE_OF_ROUTER, route.port(), router.ports());
        checkType(route, router.ports());
        for (int i = 0; i < nodes.size(); i++) {
            PortRules.admit(
                    PortUse.ROUTE_TO_NODE,
                    route.targets().get(i).port(),
                    nodes.get(i).ports());
        }
    }

    /** Resources refer to resources of the same account only. */
    private static VirtualNode target(WeightedTarget target, VirtualRouter router, AppMeshStore store) {
        ResourcePath path = router.path().mesh().child(Kind.VIRTUAL_NODE, target.virtualNode());
        VirtualNode node = store.nodes.get(path);
        if (node == null
                || !node.metadata().resourceOwner().equals(router.metadata().resourceOwner())) {
            throw AppMeshErrors.missing(path);
        }
        return node;
    }

    /** HTTP/1.1 and HTTP/2 pass for each other, as in AWS's own example; types of virtual nodes are not compared. */
    private static void checkType(RouteParts route, ListenerPorts listeners) {
        String protocol = listeners.protocol(route.port());
        if (protocol != null && !family(protocol).equals(family(route.protocol()))) {
            throw AppMeshErrors.routeType(PortUse.ROUTE_OF_ROUTER, route.protocol(), protocol);
        }
    }

    private static String family(String protocol) {
        return protocol.equals("http2") ? "http" : protocol;
    }

    /** Refuses new listeners of a virtual router that its routes do not fit. */
    public static void keepRoutes(VirtualRouter router, ListenerPorts listeners, AppMeshStore store) {
        Collection<Route> routes = store.routes.below(router.path());
        List<PortRules.Reference> references = routes.stream()
                .map(route -> new PortRules.Reference(
                        route.path().name(), route.parts().port()))
                .toList();
        PortRules.keep(PortUse.ROUTE_OF_ROUTER, references, listeners);
        routes.forEach(route -> checkType(route.parts(), listeners));
    }

    /** Refuses new listeners of a virtual node that the routes to it do not fit. */
    public static void keepTargets(VirtualNode node, ListenerPorts listeners, AppMeshStore store) {
        List<PortRules.Reference> references = new ArrayList<>();
        for (Route route : store.routesTo(node.path())) {
            for (WeightedTarget target : route.parts().targets()) {
                if (target.virtualNode().equals(node.path().name())) {
                    references.add(new PortRules.Reference(route.path().name(), target.port()));
                }
            }
        }
        PortRules.keep(PortUse.ROUTE_TO_NODE, references, listeners);
    }
}
