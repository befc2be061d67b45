package dev.understudy.proton.rules.deployment;

import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Provisioned;
import java.time.Instant;

/** How deployments end, and tell their resource. */
final class DeploymentEnds {
    private final Deployables kinds;
    private final StatusNews news;

    DeploymentEnds(Deployables kinds, StatusNews news) {
        this.kinds = kinds;
        this.news = news;
    }

    /** The time of a deployment, a cancellation or a removal is over. */
    void happen(DueTransition due, Partition<ProtonStore> partition) {
        DeploymentRecord deployment = partition.store().runningDeployment(due.resource());
        if (deployment == null) {
            throw new IllegalStateException("no deployment is under way for " + due);
        }
        if (deployment.phase() instanceof DeploymentPhase.DeleteInProgress removal) {
            remove(partition, deployment, removal, due.dueAt());
        } else if (due.kind().equals(DeploymentRuns.CANCELLATION)
                && deployment.phase() instanceof DeploymentPhase.Cancelling cancelling) {
            end(partition, deployment, cancelling.stop(), deployment.provisioned(), due.dueAt());
        } else if (due.kind().equals(DeploymentRuns.DEPLOYMENT)
                && deployment.phase() instanceof DeploymentPhase.Running running) {
            provision(partition, deployment, running, due.dueAt());
        } else {
            throw new IllegalStateException(due + " does not happen to " + deployment);
        }
    }

    private void provision(
            Partition<ProtonStore> partition,
            DeploymentRecord deployment,
            DeploymentPhase.Running running,
            Instant now) {
        if (deployment.scripted() instanceof Outcome.Failure failure) {
            end(partition, deployment, running.fail(failure.message()), deployment.provisioned(), now);
            return;
        }
        Provisioning result = kinds.of(deployment.target()).provision(partition, deployment);
        if (result instanceof Provisioning.Impossible impossible) {
            end(partition, deployment, running.fail(impossible.message()), deployment.provisioned(), now);
        } else if (result instanceof Provisioning.Done done) {
            end(partition, deployment, running.succeed(null), scripted(deployment, done.provisioned()), now);
        } else if (result instanceof Provisioning.Awaited awaited) {
            Provisioned brought = scripted(deployment, awaited.provisioned());
            if (deployment.scripted() instanceof Outcome.Success) {
                end(partition, deployment, running.succeed(null), brought, now);
            } else {
                partition.store().putDeployment(deployment.in(deployment.phase(), brought, now));
            }
        }
    }

    /** The outputs that a scripted outcome tells, else those that there really are; told ones before count, too. */
    private static Provisioned scripted(DeploymentRecord deployment, Provisioned brought) {
        Outcome outcome = deployment.scripted();
        if (outcome != null && outcome.output() != null) {
            return brought.withOutputs(ScriptedOutputs.of(outcome.output()));
        }
        return deployment.provisioned().outputs().isEmpty()
                ? brought
                : brought.withOutputs(deployment.provisioned().outputs());
    }

    private void remove(
            Partition<ProtonStore> partition,
            DeploymentRecord deployment,
            DeploymentPhase.DeleteInProgress removal,
            Instant now) {
        if (deployment.scripted() instanceof Outcome.Failure failure) {
            tell(partition, deployment.in(removal.fail(failure.message()), now), now);
        } else {
            DeploymentRecord complete = deployment.in(removal.complete(), now);
            partition.store().putDeployment(complete);
            news.tell(partition.key(), complete.target(), removal, complete.phase(), now);
            kinds.of(complete.target()).removed(partition, complete, now);
        }
    }

    /** Ends a deployment; what else was planned for it does not happen. */
    void end(
            Partition<ProtonStore> partition,
            DeploymentRecord deployment,
            DeploymentPhase.Settled end,
            Provisioned brought,
            Instant now) {
        String path = deployment.target().path();
        partition.timeline().cancel(DeploymentRuns.DEPLOYMENT, path);
        partition.timeline().cancel(DeploymentRuns.CANCELLATION, path);
        tell(partition, deployment.in(end, brought, now), now);
    }

    /** Stores where a deployment stands now, and lets its resource know: after EventBridge, since others may follow. */
    void tell(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {
        partition.store().putDeployment(deployment);
        DeploymentTrack track = kinds.track(partition.store(), deployment.target());
        DeploymentTrack moved = deployment.phase() instanceof DeploymentPhase.Succeeded success
                ? track.succeeded(success, deployment.provisioned(), now)
                : track.in(deployment.phase());
        news.tell(partition.key(), deployment.target(), track.phase(), moved.phase(), now);
        kinds.of(deployment.target()).moved(partition, deployment, moved, now);
    }
}
