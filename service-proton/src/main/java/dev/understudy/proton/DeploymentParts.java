package dev.understudy.proton;

import dev.understudy.core.state.Transitions;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.rules.component.ComponentDeployments;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployables;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.environment.EnvironmentDeployments;
import dev.understudy.proton.state.ProtonStore;

/**
 * What deploys resources of all kinds.
 *
 * @param kinds the kinds of resources that are deployed
 * @param runs the course of their deployments
 * @param code provisions infrastructure code
 */
record DeploymentParts(Deployables kinds, DeploymentRuns runs, CodeProvisioner code) {

    static DeploymentParts of(ProtonAccess access, Transitions<ProtonStore> transitions) {
        Deployables kinds = new Deployables();
        DeploymentRuns runs = new DeploymentRuns(access, kinds);
        DeploymentRuns.transitions().forEach(kind -> transitions.register(kind, runs::happen));
        CodeProvisioner code = new CodeProvisioner(access.kernel().ids());
        kinds.register(new EnvironmentDeployments(code));
        kinds.register(new ComponentDeployments(code));
        return new DeploymentParts(kinds, runs, code);
    }
}
