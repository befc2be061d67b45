package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.model.VirtualGatewayData;
import dev.understudy.appmesh.model.VirtualGatewayRef;
import dev.understudy.appmesh.model.VirtualGatewaySpec;
import dev.understudy.appmesh.model.VirtualGatewayStatus;
import dev.understudy.appmesh.model.VirtualGatewayStatusCode;

/**
 * A virtual gateway.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record VirtualGateway(ResourcePath path, ResourceMetadata metadata, VirtualGatewaySpec spec)
        implements MeshResource<VirtualGateway> {
    @Override
    public VirtualGateway with(ResourceMetadata changed) {
        return new VirtualGateway(path, changed, spec);
    }

    @Override
    public VirtualGatewayData describe() {
        return show(VirtualGatewayStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public VirtualGatewayData deleted() {
        return show(VirtualGatewayStatusCode.DELETED);
    }

    private VirtualGatewayData show(VirtualGatewayStatusCode status) {
        return (VirtualGatewayData)
                Answers.data(VirtualGatewayData.SCHEMA, this, spec, new VirtualGatewayStatus(status));
    }

    /** The resource as an item of a list. */
    public VirtualGatewayRef ref() {
        return (VirtualGatewayRef) Answers.ref(VirtualGatewayRef.SCHEMA, this);
    }

    /** The ports on which it listens. */
    public ListenerPorts ports() {
        return ListenerPorts.of(spec);
    }
}
