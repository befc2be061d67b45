package dev.understudy.appmesh.rules;

/**
 * The four ways in which one resource refers to a listener of another. With several listeners a reference must say which
 * port it means, and a port it names must be there; see <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/userguide/virtual_routers.html">Virtual routers</a>.
 */
public enum PortUse {
    /** By {@code match.port}: a route belongs to a listener of its virtual router. */
    ROUTE_OF_ROUTER("Route", "for this Virtual Router", "port match", " criteria", "Virtual Router"),
    /** By {@code weightedTargets[].port}: a route leads to a listener of a virtual node. */
    ROUTE_TO_NODE("Route", "targeting this Virtual Node", "target port", "", "Virtual Node"),
    /** By {@code match.port}: a gateway route belongs to a listener of its virtual gateway. */
    GATEWAY_ROUTE_OF_GATEWAY("Gateway Route", "for this Virtual Gateway", "port match", " criteria", "Virtual Gateway"),
    /** By {@code target.port}: a gateway route leads to a listener of what provides a virtual service. */
    GATEWAY_ROUTE_TO_PROVIDER(
            "Gateway Route", "targeting this Virtual Service", "target port", "", "Virtual Service provider");

    private final String referrer;
    private final String relation;
    private final String port;
    private final String criteria;
    private final String listening;

    PortUse(String referrer, String relation, String port, String criteria, String listening) {
        this.referrer = referrer;
        this.relation = relation;
        this.port = port;
        this.criteria = criteria;
        this.listening = listening;
    }

    /** What refers to a listener, as in {@code Gateway Route}. */
    public String referrer() {
        return referrer;
    }

    /** How it is related to what listens. */
    public String relation() {
        return relation;
    }

    /** What names the port, as in {@code target port}. */
    public String port() {
        return port;
    }

    /** What AWS adds to that when a single reference is refused. */
    public String criteria() {
        return criteria;
    }

    /** What listens, as in {@code Virtual Router}. */
    public String listening() {
        return listening;
    }
}
