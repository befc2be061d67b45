package dev.understudy.proton.rules.deployment;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of resource that is deployed. */
public interface Deployable {
    /** Its name on the wire. */
    DeploymentTargetResourceType type();

    /**
     * The resource of this path, if it is there and of this kind.
     *
     * @param path what follows the last colon of its ARN
     */
    @Nullable Target find(ProtonStore store, String path);

    /** The deployments of one resource, which is there. */
    DeploymentTrack track(ProtonStore store, Target target);

    /** Provisions what a deployment wants. */
    Provisioning provision(Partition<ProtonStore> partition, DeploymentRecord deployment);

    /**
     * Takes note of where the newest deployment of a resource stands now. When it succeeded, the resource becomes what
     * the deployment wanted; when it did not, it stays what it was.
     */
    void moved(Partition<ProtonStore> partition, DeploymentRecord deployment, DeploymentTrack track, Instant now);

    /** Takes out a resource whose removal is complete. */
    void removed(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now);
}
