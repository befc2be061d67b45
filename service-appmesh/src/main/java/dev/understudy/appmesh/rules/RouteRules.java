package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.GrpcRetryPolicy;
import dev.understudy.appmesh.model.GrpcRoute;
import dev.understudy.appmesh.model.GrpcRouteMatch;
import dev.understudy.appmesh.model.GrpcRouteMetadata;
import dev.understudy.appmesh.model.HttpRetryPolicy;
import dev.understudy.appmesh.model.HttpRoute;
import dev.understudy.appmesh.model.HttpRouteHeader;
import dev.understudy.appmesh.model.HttpRouteMatch;
import dev.understudy.appmesh.model.RouteSpec;
import dev.understudy.appmesh.model.TcpRoute;
import dev.understudy.appmesh.model.WeightedTarget;
import dev.understudy.appmesh.state.RouteParts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a route by itself; weights are relative and need no sum. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_RouteSpec.html">RouteSpec</a>.
 */
public final class RouteRules {
    private static final Set<String> HTTP_RETRY_EVENTS =
            Set.of("server-error", "gateway-error", "client-error", "stream-error");

    private record Target(String virtualNode, @Nullable Integer port) {}

    private RouteRules() {}

    /** Refuses a spec that no route can have. */
    public static void check(RouteSpec spec) {
        SpecRule.ONE_ROUTE_TYPE.require(
                Present.count(spec.httpRoute(), spec.http2Route(), spec.grpcRoute(), spec.tcpRoute()) == 1);
        checkHttp(spec.httpRoute());
        checkHttp(spec.http2Route());
        checkGrpc(spec.grpcRoute());
        checkTcp(spec.tcpRoute());
        Set<Target> distinct = new HashSet<>();
        for (WeightedTarget target : RouteParts.of(spec).targets()) {
            SpecRule.DISTINCT_TARGETS.require(distinct.add(new Target(target.virtualNode(), target.port())));
        }
    }

    private static void checkHttp(@Nullable HttpRoute route) {
        if (route != null) {
            check(route.match());
            check(route.retryPolicy());
            Durations.check(route.timeout());
        }
    }

    private static void check(HttpRouteMatch match) {
        SpecRule.PREFIX_OR_PATH.require(Present.count(match.prefix(), match.path()) == 1);
        MatchRules.prefix(match.prefix());
        MatchRules.path(match.path());
        if (match.headers() != null) {
            for (HttpRouteHeader header : match.headers()) {
                MatchRules.range(header.match() == null ? null : header.match().asRange());
            }
        }
    }

    private static void check(@Nullable HttpRetryPolicy policy) {
        if (policy != null) {
            SpecRule.RETRY_EVENTS.require(Present.count(policy.httpRetryEvents(), policy.tcpRetryEvents()) > 0);
            checkEvents(policy.httpRetryEvents());
            Durations.check(policy.perRetryTimeout());
        }
    }

    private static void checkGrpc(@Nullable GrpcRoute route) {
        if (route != null) {
            check(route.match());
            check(route.retryPolicy());
            Durations.check(route.timeout());
        }
    }

    private static void check(GrpcRouteMatch match) {
        SpecRule.METHOD_NEEDS_SERVICE.require(match.methodName() == null || match.serviceName() != null);
        if (match.metadata() != null) {
            for (GrpcRouteMetadata metadata : match.metadata()) {
                MatchRules.range(
                        metadata.match() == null ? null : metadata.match().asRange());
            }
        }
    }

    private static void check(@Nullable GrpcRetryPolicy policy) {
        if (policy != null) {
            SpecRule.RETRY_EVENTS.require(
                    Present.count(policy.grpcRetryEvents(), policy.httpRetryEvents(), policy.tcpRetryEvents()) > 0);
            checkEvents(policy.httpRetryEvents());
            Durations.check(policy.perRetryTimeout());
        }
    }

    private static void checkEvents(@Nullable List<String> events) {
        SpecRule.KNOWN_RETRY_EVENTS.require(events == null || HTTP_RETRY_EVENTS.containsAll(events));
    }

    private static void checkTcp(@Nullable TcpRoute route) {
        if (route != null) {
            Durations.check(route.timeout());
        }
    }
}
