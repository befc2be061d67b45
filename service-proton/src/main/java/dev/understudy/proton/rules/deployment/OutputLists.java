package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.Output;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outputs of a resource, as {@code ListEnvironmentOutputs} and its neighbours tell them. */
public final class OutputLists {
    private OutputLists() {}

    /**
     * The outputs of the last deployment that succeeded, or of the one that the request names.
     *
     * @param deploymentId null for the last one that succeeded
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the resource has no such deployment
     */
    public static List<Output> of(
            ProtonStore store, Target target, DeploymentTrack track, @Nullable String deploymentId) {
        if (deploymentId == null) {
            return track.provisioned().outputs();
        }
        DeploymentRecord deployment = store.deployments.get(deploymentId);
        if (deployment == null
                || !deployment.target().path().equals(target.path())
                || !deployment.target().createdAt().equals(target.createdAt())) {
            throw DeploymentErrors.notFound(deploymentId);
        }
        return deployment.provisioned().outputs();
    }
}
