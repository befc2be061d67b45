package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.service.InstanceRecord;

/** What there is of an instance once it is provisioned. */
final class InstanceInfrastructure {
    private InstanceInfrastructure() {}

    static Provisioning of(Partition<ProtonStore> partition, InstanceRecord instance, DeploymentRecord deployment) {
        return new Provisioning.Done(Provisioned.NOTHING);
    }
}
