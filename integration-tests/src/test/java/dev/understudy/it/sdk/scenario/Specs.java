package dev.understudy.it.sdk.scenario;

import dev.understudy.it.sdk.Shapes;
import software.amazon.awssdk.services.appmesh.model.GatewayRouteSpec;
import software.amazon.awssdk.services.appmesh.model.RouteSpec;
import software.amazon.awssdk.services.appmesh.model.VirtualGatewaySpec;
import software.amazon.awssdk.services.appmesh.model.VirtualNodeSpec;
import software.amazon.awssdk.services.appmesh.model.VirtualRouterSpec;
import software.amazon.awssdk.services.appmesh.model.VirtualServiceSpec;

/** The SDK's specs of App Mesh, from JSON. */
final class Specs {
    private Specs() {}

    static VirtualNodeSpec node(String json) {
        return Shapes.read(VirtualNodeSpec.builder(), json);
    }

    /** A node with one listener. */
    static VirtualNodeSpec listening(String protocol, int port) {
        return node("{listeners:[{portMapping:{port:" + port + ",protocol:'" + protocol
                + "'}}],serviceDiscovery:{dns:{hostname:'n.local'}}}");
    }

    static VirtualRouterSpec router(String json) {
        return Shapes.read(VirtualRouterSpec.builder(), json);
    }

    /** A router that listens for HTTP on 8080. */
    static VirtualRouterSpec httpRouter() {
        return router("{listeners:[{portMapping:{port:8080,protocol:'http'}}]}");
    }

    static RouteSpec route(String json) {
        return Shapes.read(RouteSpec.builder(), json);
    }

    /** A route for everything, with these targets. */
    static RouteSpec routeTo(String targets) {
        return route("{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[" + targets + "]}}}");
    }

    static VirtualServiceSpec service(String json) {
        return Shapes.read(VirtualServiceSpec.builder(), json);
    }

    static VirtualGatewaySpec gateway(String json) {
        return Shapes.read(VirtualGatewaySpec.builder(), json);
    }

    static GatewayRouteSpec gatewayRoute(String json) {
        return Shapes.read(GatewayRouteSpec.builder(), json);
    }

    /** A gateway route for HTTP to the service {@code s}. */
    static GatewayRouteSpec gatewayRouteTo(String match, String rewrite) {
        return gatewayRoute("{httpRoute:{match:{" + match
                + "},action:{target:{virtualService:{virtualServiceName:'s.local'}}" + rewrite + "}}}");
    }
}
