package dev.understudy.appmesh.access;

import dev.understudy.appmesh.AppMeshArns;
import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.appmesh.state.AppMeshStore;
import dev.understudy.appmesh.state.MeshResource;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.ReplayRule;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partitions;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Client tokens of creates and updates. A token is bound to the operation and the name of the resource; it dies with the
 * resource, and after ten minutes. How long AWS remembers tokens is not documented.
 */
public final class TokenReplay implements IdempotencyRule, ReplayRule {
    private final Partitions<AppMeshStore> partitions;

    /** A rule that looks resources up in this state. */
    public TokenReplay(Partitions<AppMeshStore> partitions) {
        this.partitions = partitions;
    }

    @Override
    public Duration remembered() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Supplier<? extends ModeledError> mismatch() {
        return AppMeshErrors::tokenReused;
    }

    /** The names that lead to the resource: the members called {@code meshName}, {@code virtualRouterName}, … */
    @Override
    public String scope(Structure input) {
        return input.structureSchema().members().stream()
                .filter(member -> member.name().endsWith("Name"))
                .map(member -> member.name() + "=" + input.memberAt(member.index()))
                .collect(Collectors.joining("/"));
    }

    /** The first answer again if nothing changed since, else the resource as it is now. */
    @Override
    public @Nullable Structure answerAgain(Structure before, RequestContext context) {
        Structure answered =
                (Structure) value(before, before.structureSchema().members().get(0));
        ResourceMetadata then = (ResourceMetadata) value(
                answered, Objects.requireNonNull(answered.structureSchema().memberByWireName("metadata")));
        ResourcePath path = AppMeshArns.path(then.arn());
        MeshResource<?> resource =
                path == null ? null : partitions.store(context).find(path);
        if (resource == null || !resource.metadata().uid().equals(then.uid())) {
            return null;
        }
        return resource.metadata().equals(then)
                ? before
                : before.structureSchema().create(new Object[] {resource.describe()});
    }

    private static Object value(Structure structure, Member member) {
        return Objects.requireNonNull(structure.memberAt(member.index()));
    }
}
