package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.GatewayRouteSpec;
import dev.understudy.appmesh.model.GatewayRouteTarget;
import dev.understudy.appmesh.model.GrpcGatewayRoute;
import dev.understudy.appmesh.model.HttpGatewayRoute;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the three types of gateway routes have in common.
 *
 * @param protocol the gateway route's type in the words of listeners, as in {@code http2}
 * @param target where traffic goes
 * @param port the listener of the virtual gateway that it belongs to, if it says so
 */
public record GatewayRouteParts(
        String protocol,
        GatewayRouteTarget target,
        @Nullable Integer port) {
    /** The parts of a valid gateway route. */
    public static GatewayRouteParts of(GatewayRouteSpec spec) {
        if (spec.httpRoute() != null) {
            return of("http", spec.httpRoute());
        }
        if (spec.http2Route() != null) {
            return of("http2", spec.http2Route());
        }
        GrpcGatewayRoute grpc = Objects.requireNonNull(spec.grpcRoute(), "a gateway route without a type");
        return new GatewayRouteParts(
                "grpc", grpc.action().target(), grpc.match().port());
    }

    private static GatewayRouteParts of(String protocol, HttpGatewayRoute route) {
        return new GatewayRouteParts(
                protocol, route.action().target(), route.match().port());
    }
}
