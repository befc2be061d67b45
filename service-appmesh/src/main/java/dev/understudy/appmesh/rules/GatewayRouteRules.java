package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.GatewayRouteSpec;
import dev.understudy.appmesh.model.GrpcGatewayRoute;
import dev.understudy.appmesh.model.GrpcGatewayRouteMatch;
import dev.understudy.appmesh.model.GrpcGatewayRouteMetadata;
import dev.understudy.appmesh.model.HttpGatewayRoute;
import dev.understudy.appmesh.model.HttpGatewayRouteHeader;
import dev.understudy.appmesh.model.HttpGatewayRouteMatch;
import dev.understudy.appmesh.model.HttpGatewayRoutePathRewrite;
import dev.understudy.appmesh.model.HttpGatewayRoutePrefixRewrite;
import dev.understudy.appmesh.model.HttpGatewayRouteRewrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a gateway route by itself. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html">Gateway routes</a>.
 */
public final class GatewayRouteRules {
    private static final List<String> RESERVED_PREFIXES = List.of("/aws-appmesh", "/aws-app-mesh");
    private static final List<String> RESERVED_SERVICES =
            List.of("aws.appmesh", "aws.app-mesh", "/aws.appmesh", "/aws.app-mesh");

    private GatewayRouteRules() {}

    /** Refuses a spec that no gateway route can have. */
    public static void check(GatewayRouteSpec spec) {
        SpecRule.ONE_GATEWAY_ROUTE_TYPE.require(
                Present.count(spec.httpRoute(), spec.http2Route(), spec.grpcRoute()) == 1);
        checkHttp(spec.httpRoute());
        checkHttp(spec.http2Route());
        checkGrpc(spec.grpcRoute());
    }

    private static void checkHttp(@Nullable HttpGatewayRoute route) {
        if (route != null) {
            check(route.match());
            if (route.action().rewrite() != null) {
                check(route.action().rewrite(), route.match());
            }
        }
    }

    private static void check(HttpGatewayRouteMatch match) {
        SpecRule.GATEWAY_MATCH.require(Present.count(match.prefix(), match.path(), match.hostname(), match.port()) > 0);
        SpecRule.NOT_PREFIX_AND_PATH.require(Present.count(match.prefix(), match.path()) < 2);
        MatchRules.prefix(match.prefix());
        SpecRule.RESERVED_PREFIX.require(!startsWithAny(match.prefix(), RESERVED_PREFIXES));
        MatchRules.path(match.path());
        MatchRules.hostname(match.hostname());
        if (match.headers() != null) {
            for (HttpGatewayRouteHeader header : match.headers()) {
                MatchRules.range(header.match() == null ? null : header.match().asRange());
            }
        }
    }

    private static void check(HttpGatewayRouteRewrite rewrite, HttpGatewayRouteMatch match) {
        HttpGatewayRoutePrefixRewrite prefix = rewrite.prefix();
        HttpGatewayRoutePathRewrite path = rewrite.path();
        SpecRule.REWRITE_SOMETHING.require(Present.count(rewrite.hostname(), prefix, path) > 0);
        SpecRule.REWRITE_PREFIX_OR_PATH.require(Present.count(prefix, path) < 2);
        if (prefix != null) {
            SpecRule.DEFAULT_OR_VALUE.require(Present.count(prefix.defaultPrefix(), prefix.value()) == 1);
            String value = prefix.value();
            SpecRule.REWRITE_VALUE_SLASHES.require(value == null || (value.startsWith("/") && value.endsWith("/")));
            SpecRule.REWRITE_PREFIX_OF_PREFIX.require(match.prefix() != null);
        }
        if (path != null) {
            SpecRule.REWRITE_PATH_EXACT.require(path.exact() != null);
            MatchRules.exactPath(path.exact());
            SpecRule.REWRITE_PATH_OF_PATH.require(match.path() != null);
        }
    }

    private static void checkGrpc(@Nullable GrpcGatewayRoute route) {
        if (route != null) {
            GrpcGatewayRouteMatch match = route.match();
            SpecRule.GRPC_GATEWAY_MATCH.require(Present.count(match.serviceName(), match.hostname()) > 0);
            SpecRule.RESERVED_SERVICE.require(!startsWithAny(match.serviceName(), RESERVED_SERVICES));
            MatchRules.hostname(match.hostname());
            if (match.metadata() != null) {
                for (GrpcGatewayRouteMetadata metadata : match.metadata()) {
                    MatchRules.range(
                            metadata.match() == null ? null : metadata.match().asRange());
                }
            }
        }
    }

    private static boolean startsWithAny(@Nullable String text, List<String> starts) {
        return text != null && starts.stream().anyMatch(text::startsWith);
    }
}
