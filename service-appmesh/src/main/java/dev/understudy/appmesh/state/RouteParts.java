package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.GrpcRoute;
import dev.understudy.appmesh.model.HttpRoute;
import dev.understudy.appmesh.model.RouteSpec;
import dev.understudy.appmesh.model.TcpRoute;
import dev.understudy.appmesh.model.WeightedTarget;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the four types of routes have in common.
 *
 * @param protocol the route's type in the words of listeners, as in {@code http2}
 * @param targets where traffic goes
 * @param port the listener of the virtual router that it belongs to, if it says so
 */
public record RouteParts(
        String protocol,
        List<WeightedTarget> targets,
        @Nullable Integer port) {
    /** The parts of a valid route. */
    public static RouteParts of(RouteSpec spec) {
        if (spec.httpRoute() != null) {
            return of("http", spec.httpRoute());
        }
        if (spec.http2Route() != null) {
            return of("http2", spec.http2Route());
        }
        GrpcRoute grpc = spec.grpcRoute();
        if (grpc != null) {
            return new RouteParts(
                    "grpc", grpc.action().weightedTargets(), grpc.match().port());
        }
        TcpRoute tcp = Objects.requireNonNull(spec.tcpRoute(), "a route without a type");
        Integer port = tcp.match() == null ? null : tcp.match().port();
        return new RouteParts("tcp", tcp.action().weightedTargets(), port);
    }

    private static RouteParts of(String protocol, HttpRoute route) {
        return new RouteParts(
                protocol, route.action().weightedTargets(), route.match().port());
    }
}
