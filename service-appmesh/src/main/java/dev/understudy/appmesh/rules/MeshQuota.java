package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.core.quota.Quotas;

/**
 * The quotas with AWS's defaults; see <a href="https://docs.aws.amazon.com/general/latest/gr/appmesh.html">AWS App Mesh
 * endpoints and quotas</a>. They count everything in a mesh, no matter which account created it.
 */
public enum MeshQuota {
    /** Meshes of an account. */
    MESHES("appmesh.meshes", 15, "Meshes"),
    /** Virtual nodes of a mesh. */
    VIRTUAL_NODES("appmesh.virtual-nodes", 200, "VirtualNodes"),
    /** Virtual routers of a mesh. */
    VIRTUAL_ROUTERS("appmesh.virtual-routers", 200, "VirtualRouters"),
    /** Routes of a virtual router. */
    ROUTES("appmesh.routes", 50, "Routes"),
    /** Virtual services of a mesh; those that are only named as backends do not count. */
    VIRTUAL_SERVICES("appmesh.virtual-services", 200, "VirtualServices"),
    /** Virtual gateways of a mesh. */
    VIRTUAL_GATEWAYS("appmesh.virtual-gateways", 3, "VirtualGateways"),
    /** Gateway routes of a virtual gateway. */
    GATEWAY_ROUTES("appmesh.gateway-routes", 10, "GatewayRoutes"),
    /** Backends of a virtual node. */
    BACKENDS("appmesh.backends", 50, "Backends");

    private final String quota;
    private final int awsDefault;
    private final String plural;

    MeshQuota(String quota, int awsDefault, String plural) {
        this.quota = quota;
        this.awsDefault = awsDefault;
        this.plural = plural;
    }

    /** Refuses more than are allowed. */
    public void check(Quotas quotas, int wanted) {
        int limit = quotas.limit(quota, awsDefault);
        if (wanted > limit) {
            throw AppMeshErrors.quotaExceeded(limit, plural);
        }
    }
}
