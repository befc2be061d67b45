package dev.understudy.proton.state.service;

import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a part of a service is: an instance or the pipeline.
 *
 * @param setup what it is; while its first deployment goes on, and if that fails, what it shall be
 * @param attempted what the deployment under way makes of it; null if none is
 * @param track its deployments
 * @param ahead what an edit of the service has in store for it, which shows from the beginning of the edit; null if
 *     nothing
 */
public record PartState(
        PartSetup setup,
        @Nullable PartSetup attempted,
        DeploymentTrack track,
        @Nullable DeploymentPhase ahead) {

    /** A new part, whose first deployment is about to begin. */
    public static PartState announced(PartSetup wanted, DeploymentTrack first) {
        return new PartState(wanted, wanted, first, null);
    }

    /** Where it stands, as answers show it. */
    public DeploymentPhase phase() {
        return ahead == null ? track.phase() : ahead;
    }

    /** What the newest deployment makes of it. */
    public PartSetup wanted() {
        return attempted == null ? setup : attempted;
    }

    /** The part after its deployments went on. */
    public PartState on(DeploymentTrack next) {
        return new PartState(setup, next.phase().busy() ? attempted : null, next, null);
    }

    /** The part after a deployment made of it what it was to be. */
    public PartState became(DeploymentTrack next) {
        return new PartState(wanted(), null, next, null);
    }

    /** The part while an update makes something else of it. */
    public PartState becoming(PartSetup wanted, DeploymentTrack next) {
        return new PartState(setup, wanted, next, null);
    }

    /** The part while an edit of the service has something in store for it; null for nothing any more. */
    public PartState expecting(@Nullable DeploymentPhase next) {
        return new PartState(setup, attempted, track, next);
    }

    /** The keys of the template versions that must not go as long as it is there. */
    List<String> versionKeys() {
        Set<String> keys = new TreeSet<>(Set.of(setup.versionKey()));
        keys.add(wanted().versionKey());
        return List.copyOf(keys);
    }
}
