package dev.understudy.appmesh.state;

import org.jspecify.annotations.Nullable;

/** The seven kinds of resources, each below its parent. */
public enum Kind {
    /** A mesh, which has no parent. */
    MESH(null, "mesh", "Mesh", "Meshes"),
    /** A virtual node. */
    VIRTUAL_NODE(MESH, "virtualNode", "VirtualNode", "VirtualNodes"),
    /** A virtual router. */
    VIRTUAL_ROUTER(MESH, "virtualRouter", "VirtualRouter", "VirtualRouters"),
    /** A route of a virtual router. */
    ROUTE(VIRTUAL_ROUTER, "route", "Route", "Routes"),
    /** A virtual service. */
    VIRTUAL_SERVICE(MESH, "virtualService", "VirtualService", "VirtualServices"),
    /** A virtual gateway. */
    VIRTUAL_GATEWAY(MESH, "virtualGateway", "VirtualGateway", "VirtualGateways"),
    /** A gateway route of a virtual gateway. */
    GATEWAY_ROUTE(VIRTUAL_GATEWAY, "gatewayRoute", "GatewayRoute", "GatewayRoutes");

    private final @Nullable Kind parent;
    private final String word;
    private final String label;
    private final String plural;

    Kind(@Nullable Kind parent, String word, String label, String plural) {
        this.parent = parent;
        this.word = word;
        this.label = label;
        this.plural = plural;
    }

    /** What a resource of this kind stands below; null for a mesh. */
    public @Nullable Kind parent() {
        return parent;
    }

    /** The word in ARNs: always singular, even where the URI has the plural. */
    public String word() {
        return word;
    }

    /** The word in error texts. */
    public String label() {
        return label;
    }

    /** The word for several in error texts. */
    public String plural() {
        return plural;
    }

    /** The kind of resource with this word that stands below {@code parent}, or null. */
    static @Nullable Kind of(@Nullable Kind parent, String word) {
        for (Kind kind : values()) {
            if (kind.parent == parent && kind.word.equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
