package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.service.PipelineRecord;

/** What there is of a pipeline once it is provisioned. */
final class PipelineInfrastructure {
    private PipelineInfrastructure() {}

    static Provisioning of(Partition<ProtonStore> partition, PipelineRecord pipeline, DeploymentRecord deployment) {
        return new Provisioning.Done(Provisioned.NOTHING);
    }
}
