package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.model.RouteData;
import dev.understudy.appmesh.model.RouteRef;
import dev.understudy.appmesh.model.RouteSpec;
import dev.understudy.appmesh.model.RouteStatus;
import dev.understudy.appmesh.model.RouteStatusCode;
import dev.understudy.appmesh.model.WeightedTarget;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A route of a virtual router.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record Route(ResourcePath path, ResourceMetadata metadata, RouteSpec spec) implements MeshResource<Route> {
    @Override
    public Route with(ResourceMetadata changed) {
        return new Route(path, changed, spec);
    }

    @Override
    public RouteData describe() {
        return show(RouteStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public RouteData deleted() {
        return show(RouteStatusCode.DELETED);
    }

    private RouteData show(RouteStatusCode status) {
        return (RouteData) Answers.data(RouteData.SCHEMA, this, spec, new RouteStatus(status));
    }

    /** The resource as an item of a list. */
    public RouteRef ref() {
        return (RouteRef) Answers.ref(RouteRef.SCHEMA, this);
    }

    /** What it has in common with routes of other types. */
    public RouteParts parts() {
        return RouteParts.of(spec);
    }

    /** The virtual nodes that it leads to. */
    public Set<ResourcePath> targets() {
        Set<ResourcePath> nodes = new LinkedHashSet<>();
        for (WeightedTarget target : parts().targets()) {
            nodes.add(path.mesh().child(Kind.VIRTUAL_NODE, target.virtualNode()));
        }
        return nodes;
    }
}
