package dev.understudy.proton;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.DeleteDeploymentInput;
import dev.understudy.proton.model.DeleteDeploymentOutput;
import dev.understudy.proton.model.Deployment;
import dev.understudy.proton.model.DeploymentOperations;
import dev.understudy.proton.model.DeploymentSummary;
import dev.understudy.proton.model.GetDeploymentInput;
import dev.understudy.proton.model.GetDeploymentOutput;
import dev.understudy.proton.model.ListDeploymentsInput;
import dev.understudy.proton.model.ListDeploymentsOutput;
import dev.understudy.proton.model.NotifyResourceDeploymentStatusChangeInput;
import dev.understudy.proton.model.NotifyResourceDeploymentStatusChangeOutput;
import dev.understudy.proton.rules.deployment.Deployables;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.deployment.Notifications;
import dev.understudy.proton.rules.deployment.Selection;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import org.jspecify.annotations.Nullable;

/**
 * The records of deployments, and the word that a customer's own engine sends. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_GetDeployment.html">GetDeployment</a> and its
 * neighbours.
 */
public final class Deployments implements DeploymentOperations {
    private final ProtonAccess access;
    private final Deployables kinds;
    private final Notifications notifications;

    /** Works on the state that {@code access} gives, and knows how deployments go on. */
    public Deployments(ProtonAccess access, DeploymentRuns runs, Deployables kinds) {
        this.access = access;
        this.kinds = kinds;
        this.notifications = new Notifications(runs, kinds);
    }

    @Override
    public GetDeploymentOutput getDeployment(GetDeploymentInput input, RequestContext context) {
        Selection selection = new Selection(
                input.environmentName(), input.serviceName(), input.serviceInstanceName(), input.componentName());
        selection.check();
        DeploymentRecord deployment = require(input.id(), context);
        if (!selection.test(deployment)) {
            throw DeploymentErrors.notFound(input.id());
        }
        GetDeploymentOutput answer = new GetDeploymentOutput(describe(deployment, context));
        if (deployment.phase().busy()) {
            access.partition(context).timeline().countRead(deployment.target().path(), context.now());
        }
        return answer;
    }

    @Override
    public ListDeploymentsOutput listDeployments(ListDeploymentsInput input, RequestContext context) {
        Selection selection = new Selection(
                input.environmentName(), input.serviceName(), input.serviceInstanceName(), input.componentName());
        selection.check();
        ProtonStore store = access.store(context);
        selection.requireKnown(store);
        var page = access.page(input, context, store.deployments.pagesBackwards(selection));
        return ListDeploymentsOutput.builder()
                .deployments(
                        page.map(deployment -> summarize(deployment, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteDeploymentOutput deleteDeployment(DeleteDeploymentInput input, RequestContext context) {
        DeploymentRecord deployment = require(input.id(), context);
        if (deployment.phase().busy()) {
            throw DeploymentErrors.stillUnderWay(input.id());
        }
        Deployment described = describe(deployment, context);
        access.store(context).deployments.remove(deployment.id());
        access.partition(context).tags().drop(arn(deployment, context));
        return DeleteDeploymentOutput.builder().deployment(described).build();
    }

    @Override
    public NotifyResourceDeploymentStatusChangeOutput notifyResourceDeploymentStatusChange(
            NotifyResourceDeploymentStatusChangeInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        notifications.take(partition, input, context.now());
        return new NotifyResourceDeploymentStatusChangeOutput();
    }

    private DeploymentRecord require(String id, RequestContext context) {
        DeploymentRecord deployment = access.store(context).deployments.get(id);
        if (deployment == null) {
            throw DeploymentErrors.notFound(id);
        }
        return deployment;
    }

    private Deployment describe(DeploymentRecord deployment, RequestContext context) {
        Target target = deployment.target();
        DeploymentTrack track = track(target, context);
        return Deployment.builder()
                .arn(arn(deployment, context))
                .id(deployment.id())
                .targetArn(ProtonArns.of(context.partition(), target.path()))
                .targetResourceType(target.type())
                .targetResourceCreatedAt(target.createdAt())
                .environmentName(target.environment())
                .serviceName(target.service())
                .serviceInstanceName(target.instance())
                .componentName(target.component())
                .deploymentStatus(deployment.phase().status())
                .deploymentStatusMessage(deployment.phase().message())
                .createdAt(deployment.createdAt())
                .lastModifiedAt(deployment.lastModifiedAt())
                .completedAt(deployment.completedAt())
                .lastAttemptedDeploymentId(track == null ? null : track.lastAttempted())
                .lastSucceededDeploymentId(track == null ? null : track.lastSucceeded())
                .initialState(deployment.initialState())
                .targetState(deployment.targetState())
                .build();
    }

    private DeploymentSummary summarize(DeploymentRecord deployment, RequestContext context) {
        Deployment whole = describe(deployment, context);
        return DeploymentSummary.builder()
                .arn(whole.arn())
                .id(whole.id())
                .targetArn(whole.targetArn())
                .targetResourceType(whole.targetResourceType())
                .targetResourceCreatedAt(whole.targetResourceCreatedAt())
                .environmentName(whole.environmentName())
                .serviceName(whole.serviceName())
                .serviceInstanceName(whole.serviceInstanceName())
                .componentName(whole.componentName())
                .deploymentStatus(whole.deploymentStatus())
                .createdAt(whole.createdAt())
                .lastModifiedAt(whole.lastModifiedAt())
                .completedAt(whole.completedAt())
                .lastAttemptedDeploymentId(whole.lastAttemptedDeploymentId())
                .lastSucceededDeploymentId(whole.lastSucceededDeploymentId())
                .build();
    }

    /** The deployments of the resource that one was for; null if that resource is gone. */
    private @Nullable DeploymentTrack track(Target target, RequestContext context) {
        Target present = kinds.find(access.store(context), target.path());
        return present == null || !present.createdAt().equals(target.createdAt())
                ? null
                : kinds.track(access.store(context), present);
    }

    private static String arn(DeploymentRecord deployment, RequestContext context) {
        PartitionKey owner = context.partition();
        return ProtonArns.deployment(owner, deployment.id());
    }
}
