package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of resources that are deployed. */
public final class Deployables {
    private final Map<DeploymentTargetResourceType, Deployable> kinds =
            new EnumMap<>(DeploymentTargetResourceType.class);

    /** Makes a kind of resource known; before the first request. */
    public void register(Deployable kind) {
        kinds.put(kind.type(), kind);
    }

    /**
     * The resource of this path, of whatever kind; null if there is none.
     *
     * @param path what follows the last colon of its ARN
     */
    public @Nullable Target find(ProtonStore store, String path) {
        for (Deployable kind : kinds.values()) {
            Target target = kind.find(store, path);
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    /** The deployments of a resource that is there. */
    public DeploymentTrack track(ProtonStore store, Target target) {
        return of(target).track(store, target);
    }

    Deployable of(Target target) {
        Deployable kind = kinds.get(target.type());
        if (kind == null) {
            throw new IllegalStateException("nobody deploys " + target);
        }
        return kind;
    }
}
