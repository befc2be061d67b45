package dev.understudy.proton.rules.deployment;

import dev.understudy.core.id.Arn;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.NotifyResourceDeploymentStatusChangeInput;
import dev.understudy.proton.model.ResourceDeploymentStatus;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.deployment.Target;
import java.time.Instant;

/**
 * What a customer's own engine, or a command that CodeBuild runs, tells about a deployment. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_NotifyResourceDeploymentStatusChange.html">
 * NotifyResourceDeploymentStatusChange</a>.
 */
public final class Notifications {
    /** Proton wants a reason where the engine gives none. */
    private static final String NO_REASON = "The provisioning engine reported a failure.";

    private final DeploymentRuns runs;
    private final Deployables kinds;

    /** Tells these deployments. */
    public Notifications(DeploymentRuns runs, Deployables kinds) {
        this.runs = runs;
        this.kinds = kinds;
    }

    /**
     * Takes a notification. Without a status, or with IN_PROGRESS, it only brings outputs and a message.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such resource
     * @throws dev.understudy.proton.model.ValidationException if nobody is expected to tell Proton about it
     * @throws dev.understudy.proton.model.ConflictException if the deployment is not under way
     */
    public void take(Partition<ProtonStore> partition, NotifyResourceDeploymentStatusChangeInput input, Instant now) {
        DeploymentRecord deployment = deployment(partition, input);
        Provisioned brought = input.outputs() == null
                ? deployment.provisioned()
                : deployment.provisioned().withOutputs(input.outputs());
        DeploymentPhase.Running running = (DeploymentPhase.Running) deployment.phase();
        String said = input.statusMessage();
        if (input.status() == ResourceDeploymentStatus.SUCCEEDED) {
            runs.end(partition, deployment, running.succeed(said), brought, now);
        } else if (input.status() == ResourceDeploymentStatus.FAILED) {
            runs.end(partition, deployment, running.fail(said == null ? NO_REASON : said), brought, now);
        } else {
            runs.report(partition, deployment, brought, said, now);
        }
    }

    private DeploymentRecord deployment(
            Partition<ProtonStore> partition, NotifyResourceDeploymentStatusChangeInput input) {
        String arn = input.resourceArn();
        Target target = target(partition, arn);
        DeploymentRecord deployment = partition.store().runningDeployment(target.path());
        if (deployment == null || !(deployment.phase() instanceof DeploymentPhase.Running)) {
            throw DeploymentErrors.nothingUnderWay(arn);
        }
        if (!deployment.method().notified()) {
            throw DeploymentErrors.nobodyNotifies(arn);
        }
        if (input.deploymentId() != null && !input.deploymentId().equals(deployment.id())) {
            throw DeploymentErrors.notCurrent(input.deploymentId(), arn);
        }
        return deployment;
    }

    private Target target(Partition<ProtonStore> partition, String arn) {
        Arn parsed = Arn.parse(arn);
        if (parsed == null || !parsed.service().equals(ProtonArns.SERVICE) || !isDeployable(parsed.resource())) {
            throw DeploymentErrors.notDeployed(arn);
        }
        Target target = kinds.find(partition.store(), parsed.resource());
        if (target == null || !ProtonArns.of(partition.key(), target.path()).equals(arn)) {
            throw DeploymentErrors.resourceNotFound(arn);
        }
        return target;
    }

    private static boolean isDeployable(String path) {
        return path.startsWith("environment/")
                || path.startsWith("component/")
                || (path.startsWith("service/") && path.indexOf('/', "service/".length()) > 0);
    }
}
