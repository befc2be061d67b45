package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.AppMeshErrors;

/**
 * The rules of specs that the model does not express, each with the text that refuses what breaks it. AWS answers {@code
 * BadRequestException}; the texts are proposals, since none was ever recorded.
 */
public enum SpecRule {
    // Listeners: https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_Listener.html

    /** A listener would hide another one; implied by references, which name listeners by port. */
    UNIQUE_PORTS("Listeners must have different ports"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_gateways.html">Virtual gateways</a>. */
    GATEWAY_LISTENS("A virtual gateway must have at least one listener"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_VirtualNodeSpec.html">VirtualNodeSpec</a>. */
    DISCOVERY_WITH_LISTENER("Service discovery must be specified for a virtual node with listeners"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HealthCheckPolicy.html">HealthCheckPolicy</a>. */
    HEALTH_CHECK_PORT("The port of a health check must match the port of its listener"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_ListenerTimeout.html">ListenerTimeout</a>. */
    TIMEOUT_PROTOCOL("The timeout of a listener must be specified for the protocol of the listener"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_VirtualNodeConnectionPool.html">VirtualNodeConnectionPool</a>. */
    POOL_PROTOCOL("The connection pool of a listener must be specified for the protocol of the listener"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_Duration.html">Duration</a>; half of one means nothing. */
    WHOLE_DURATION("A duration must have a unit and a value"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html">TLS</a>: a private certificate of the same account and region. */
    OWN_CERTIFICATE("The certificate must be an AWS Certificate Manager certificate in the same account and region"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html">TLS</a>: a certificate authority of the same region. */
    REGIONAL_AUTHORITY("The certificate authority must be an AWS Private CA authority in the same region"),

    // Routes: https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_RouteSpec.html

    /** A route has one type, which the model does not say. */
    ONE_ROUTE_TYPE("Exactly one of httpRoute, http2Route, grpcRoute and tcpRoute must be specified"),
    /** Weights of the same target would contradict each other. */
    DISTINCT_TARGETS("Weighted targets must be different virtual nodes or ports"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpRouteMatch.html">HttpRouteMatch</a>. */
    PREFIX_SLASH("A prefix must start with /"),
    /** The Kubernetes controller of App Mesh refuses both and none before the API does. */
    PREFIX_OR_PATH("Exactly one of prefix and path must be specified"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpPathMatch.html">HttpPathMatch</a>. */
    EXACT_OR_REGEX("Exactly one of exact and regex must be specified for a path"),
    /** As for prefixes. */
    PATH_SLASH("An exact path must start with /"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_MatchRange.html">MatchRange</a>: the end is exclusive. */
    RANGE_ORDER("The end of a range must be greater than its start"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_GrpcRouteMatch.html">GrpcRouteMatch</a>. */
    METHOD_NEEDS_SERVICE("A methodName requires a serviceName"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpRetryPolicy.html">HttpRetryPolicy</a>. */
    RETRY_EVENTS("A retry policy must specify at least one retry event"),
    /** The same page: free text in the model, four values in its description. */
    KNOWN_RETRY_EVENTS("HTTP retry events must be server-error, gateway-error, client-error or stream-error"),

    // Gateway routes: https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_GatewayRouteSpec.html

    /** A gateway route has one type, which the model does not say. */
    ONE_GATEWAY_ROUTE_TYPE("Exactly one of httpRoute, http2Route and grpcRoute must be specified"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpGatewayRouteMatch.html">HttpGatewayRouteMatch</a>. */
    GATEWAY_MATCH("At least one of prefix, path, hostname and port must be specified"),
    /** The same page. */
    NOT_PREFIX_AND_PATH("Only one of prefix and path can be specified"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_GatewayRouteHostnameMatch.html">GatewayRouteHostnameMatch</a>. */
    EXACT_OR_SUFFIX("Exactly one of exact and suffix must be specified for a hostname"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html">Gateway routes</a>. */
    RESERVED_PREFIX("Prefixes that start with /aws-appmesh or /aws-app-mesh are reserved"),
    /** The same page. */
    RESERVED_SERVICE("Service names that start with aws.app-mesh or aws.appmesh are reserved"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_GrpcGatewayRouteMatch.html">GrpcGatewayRouteMatch</a>. */
    GRPC_GATEWAY_MATCH("At least one of serviceName and hostname must be specified"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpGatewayRouteRewrite.html">HttpGatewayRouteRewrite</a>. */
    REWRITE_SOMETHING("At least one of hostname, prefix and path must be specified for a rewrite"),
    /** The same page. */
    REWRITE_PREFIX_OR_PATH("Only one of prefix and path can be rewritten"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpGatewayRoutePrefixRewrite.html">HttpGatewayRoutePrefixRewrite</a>. */
    DEFAULT_OR_VALUE("Exactly one of defaultPrefix and value must be specified for a prefix rewrite"),
    /** The same page. */
    REWRITE_VALUE_SLASHES("The value of a prefix rewrite must start and end with /"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_HttpGatewayRoutePathRewrite.html">HttpGatewayRoutePathRewrite</a>. */
    REWRITE_PATH_EXACT("The exact path must be specified for a path rewrite"),
    /** <a href="https://docs.aws.amazon.com/app-mesh/latest/userguide/gateway-routes.html">Gateway routes</a>. */
    REWRITE_PREFIX_OF_PREFIX("A prefix can be rewritten only if the route matches a prefix"),
    /** The same page. */
    REWRITE_PATH_OF_PATH("A path can be rewritten only if the route matches a path");

    private final String text;

    SpecRule(String text) {
        this.text = text;
    }

    /** What the caller is told. */
    public String text() {
        return text;
    }

    /** Refuses the request unless a condition of this rule holds. */
    void require(boolean holds) {
        if (!holds) {
            throw AppMeshErrors.broken(this);
        }
    }
}
