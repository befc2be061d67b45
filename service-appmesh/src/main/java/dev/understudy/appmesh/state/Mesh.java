package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.MeshData;
import dev.understudy.appmesh.model.MeshRef;
import dev.understudy.appmesh.model.MeshSpec;
import dev.understudy.appmesh.model.MeshStatus;
import dev.understudy.appmesh.model.MeshStatusCode;
import dev.understudy.appmesh.model.ResourceMetadata;

/**
 * A mesh.
 *
 * @param path what it is called
 * @param metadata its ARN, owners, dates and version
 * @param spec how it is configured, as describing it shows
 */
public record Mesh(ResourcePath path, ResourceMetadata metadata, MeshSpec spec) implements MeshResource<Mesh> {
    @Override
    public Mesh with(ResourceMetadata changed) {
        return new Mesh(path, changed, spec);
    }

    @Override
    public MeshData describe() {
        return show(MeshStatusCode.ACTIVE);
    }

    /** The resource as the answer to its delete shows it. */
    public MeshData deleted() {
        return show(MeshStatusCode.DELETED);
    }

    private MeshData show(MeshStatusCode status) {
        return (MeshData) Answers.data(MeshData.SCHEMA, this, spec, new MeshStatus(status));
    }

    /** The resource as an item of a list. */
    public MeshRef ref() {
        return (MeshRef) Answers.ref(MeshRef.SCHEMA, this);
    }
}
