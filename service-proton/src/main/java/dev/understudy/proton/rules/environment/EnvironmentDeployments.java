package dev.understudy.proton.rules.environment;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployable;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Environments as something that is deployed. */
public final class EnvironmentDeployments implements Deployable {
    private static final String PATH = "environment/";

    private final EnvironmentInfrastructure infrastructure;

    /** Environments whose code is provisioned like this. */
    public EnvironmentDeployments(CodeProvisioner code) {
        this.infrastructure = new EnvironmentInfrastructure(code);
    }

    @Override
    public DeploymentTargetResourceType type() {
        return DeploymentTargetResourceType.ENVIRONMENT;
    }

    @Override
    public @Nullable Target find(ProtonStore store, String path) {
        EnvironmentRecord environment =
                path.startsWith(PATH) ? store.environments.get(path.substring(PATH.length())) : null;
        return environment == null ? null : environment.target();
    }

    @Override
    public DeploymentTrack track(ProtonStore store, Target target) {
        return require(store, target).track();
    }

    @Override
    public Provisioning provision(Partition<ProtonStore> partition, DeploymentRecord deployment) {
        EnvironmentRecord environment = require(partition.store(), deployment.target());
        String obstacle =
                EnvironmentLinks.obstacle(partition, environment.wanted().connection());
        return obstacle == null
                ? infrastructure.provision(partition, environment, deployment)
                : new Provisioning.Impossible(obstacle);
    }

    @Override
    public void moved(
            Partition<ProtonStore> partition, DeploymentRecord deployment, DeploymentTrack track, Instant now) {
        EnvironmentRecord before = require(partition.store(), deployment.target());
        EnvironmentRecord after =
                track.phase() instanceof DeploymentPhase.Succeeded ? before.became(track) : before.on(track);
        partition.store().environments.put(after.name(), after);
    }

    @Override
    public void removed(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {
        String name = deployment.target().environment();
        partition.store().environments.remove(name);
        partition.tags().drop(ProtonArns.environment(partition.key(), name));
    }

    private static EnvironmentRecord require(ProtonStore store, Target target) {
        EnvironmentRecord environment = store.environments.get(target.environment());
        if (environment == null) {
            throw new IllegalStateException("there is no " + target.path());
        }
        return environment;
    }
}
