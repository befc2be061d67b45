package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.GatewayRouteData;
import dev.understudy.appmesh.model.GatewayRouteRef;
import dev.understudy.appmesh.model.GatewayRouteSpec;
import dev.understudy.appmesh.model.GatewayRouteStatus;
import dev.understudy.appmesh.model.GatewayRouteStatusCode;
import dev.understudy.appmesh.model.ResourceMetadata;

/**
 * A gateway route of a virtual gateway.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record GatewayRoute(ResourcePath path, ResourceMetadata metadata, GatewayRouteSpec spec)
        implements MeshResource<GatewayRoute> {
    @Override
    public GatewayRoute with(ResourceMetadata changed) {
        return new GatewayRoute(path, changed, spec);
    }

    @Override
    public GatewayRouteData describe() {
        return show(GatewayRouteStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public GatewayRouteData deleted() {
        return show(GatewayRouteStatusCode.DELETED);
    }

    private GatewayRouteData show(GatewayRouteStatusCode status) {
        return (GatewayRouteData) Answers.data(GatewayRouteData.SCHEMA, this, spec, new GatewayRouteStatus(status));
    }

    /** The resource as an item of a list. */
    public GatewayRouteRef ref() {
        return (GatewayRouteRef) Answers.ref(GatewayRouteRef.SCHEMA, this);
    }

    /** What it has in common with gateway routes of other types. */
    public GatewayRouteParts parts() {
        return GatewayRouteParts.of(spec);
    }

    /** The virtual service that it leads to. */
    public ResourcePath target() {
        return path.mesh()
                .child(Kind.VIRTUAL_SERVICE, parts().target().virtualService().virtualServiceName());
    }
}
