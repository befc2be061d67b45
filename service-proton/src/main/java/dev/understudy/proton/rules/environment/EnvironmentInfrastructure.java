package dev.understudy.proton.rules.environment;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;

/** What there is in an environment once it is provisioned. */
final class EnvironmentInfrastructure {
    private EnvironmentInfrastructure() {}

    static Provisioning of(
            Partition<ProtonStore> partition, EnvironmentRecord environment, DeploymentRecord deployment) {
        return new Provisioning.Done(Provisioned.NOTHING);
    }
}
