package dev.understudy.proton.rules.service;

import dev.understudy.proton.model.DeploymentState;
import dev.understudy.proton.model.ServiceInstanceState;
import dev.understudy.proton.rules.deployment.Order;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Target;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PartState;
import dev.understudy.proton.state.service.PipelineRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deployments of instances and pipelines that shall be made. */
public final class PartOrders {
    private PartOrders() {}

    /**
     * A deployment of an instance.
     *
     * @param before how far the instance is; null for a new one
     * @param wanted what it shall become
     */
    public static Order instance(ProtonStore store, Target target, @Nullable PartState before, PartSetup wanted) {
        ServiceInstanceState state = instanceState(wanted)
                .lastSuccessfulEnvironmentDeploymentId(environmentDeployment(store, target))
                .lastSuccessfulServicePipelineDeploymentId(pipelineDeployment(store, target))
                .lastSuccessfulComponentDeploymentIds(componentDeployments(store, target))
                .build();
        DeploymentState initial = before == null
                ? null
                : shownBefore(
                        store,
                        before,
                        DeploymentState.serviceInstance(
                                instanceState(before.setup()).build()));
        return new Order(target, wanted.method(), initial, DeploymentState.serviceInstance(state));
    }

    private static ServiceInstanceState.Builder instanceState(PartSetup setup) {
        return ServiceInstanceState.builder()
                .templateName(setup.templateName())
                .templateMajorVersion(setup.version().majorText())
                .templateMinorVersion(setup.version().minorText())
                .spec(setup.spec());
    }

    private static @Nullable String environmentDeployment(ProtonStore store, Target target) {
        EnvironmentRecord environment = store.environments.get(target.environment());
        return environment == null ? null : environment.track().lastSucceeded();
    }

    private static @Nullable String pipelineDeployment(ProtonStore store, Target target) {
        PipelineRecord pipeline = store.pipelines.get(String.valueOf(target.service()));
        return pipeline == null ? null : pipeline.state().track().lastSucceeded();
    }

    /** That of the component that is attached; null if there is none, or if it never succeeded. */
    private static @Nullable List<String> componentDeployments(ProtonStore store, Target target) {
        InstanceRecord instance = store.instance(String.valueOf(target.service()), String.valueOf(target.instance()));
        ComponentRecord component = instance == null ? null : store.componentOf(instance);
        String last = component == null ? null : component.track().lastSucceeded();
        return last == null ? null : List.of(last);
    }

    /**
     * A deployment of a pipeline.
     *
     * @param before how far the pipeline is; null for a new one
     * @param wanted what it shall become
     */
    public static Order pipeline(ProtonStore store, Target target, @Nullable PartState before, PartSetup wanted) {
        DeploymentState initial = before == null
                ? null
                : shownBefore(
                        store,
                        before,
                        DeploymentState.servicePipeline(before.setup().asPipelineState()));
        return new Order(target, wanted.method(), initial, DeploymentState.servicePipeline(wanted.asPipelineState()));
    }

    /** What the last deployment that succeeded made of a part, if its record is still there. */
    private static DeploymentState shownBefore(ProtonStore store, PartState before, DeploymentState otherwise) {
        String id = before.track().lastSucceeded();
        DeploymentRecord last = id == null ? null : store.deployments.get(id);
        return last == null || last.targetState() == null ? otherwise : last.targetState();
    }
}
