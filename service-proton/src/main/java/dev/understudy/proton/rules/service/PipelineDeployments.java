package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.core.value.InputValue;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployable;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import dev.understudy.proton.state.service.PartState;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Service pipelines as something that is deployed. */
final class PipelineDeployments implements Deployable {
    private static final String PATH = "service/";
    private static final String WITHIN = "/pipeline";

    private final ServiceCourse course;
    private final PipelineInfrastructure infrastructure;

    PipelineDeployments(ServiceCourse course, CodeProvisioner code) {
        this.course = course;
        this.infrastructure = new PipelineInfrastructure(code);
    }

    @Override
    public DeploymentTargetResourceType type() {
        return DeploymentTargetResourceType.SERVICE_PIPELINE;
    }

    @Override
    public @Nullable Target find(ProtonStore store, String path) {
        int end = path.length() - WITHIN.length();
        PipelineRecord pipeline = path.startsWith(PATH) && path.endsWith(WITHIN) && end > PATH.length()
                ? store.pipelines.get(path.substring(PATH.length(), end))
                : null;
        return pipeline == null ? null : pipeline.target();
    }

    @Override
    public DeploymentTrack track(ProtonStore store, Target target) {
        return require(store, target).state().track();
    }

    @Override
    public Provisioning provision(Partition<ProtonStore> partition, DeploymentRecord deployment) {
        return infrastructure.provision(partition, require(partition.store(), deployment.target()), deployment);
    }

    @Override
    public void moved(
            Partition<ProtonStore> partition, DeploymentRecord deployment, DeploymentTrack track, Instant now) {
        ProtonStore store = partition.store();
        PipelineRecord before = require(store, deployment.target());
        boolean succeeded = track.phase() instanceof DeploymentPhase.Succeeded;
        PartState state = before.state();
        PipelineRecord after = before.in(succeeded ? state.became(track) : state.on(track));
        store.pipelines.put(after.service(), after);
        if (succeeded) {
            follow(store, after);
        }
        course.pipelineMoved(partition, after.service(), now);
    }

    /** The service's spec has the inputs that the pipeline now goes by. */
    private static void follow(ProtonStore store, PipelineRecord pipeline) {
        ServiceRecord service = store.services.get(pipeline.service());
        if (service == null || service.spec().equals(pipeline.state().setup().spec())) {
            return;
        }
        InputValue.Members inputs =
                ServiceSpec.parse(pipeline.state().setup().spec()).pipeline();
        ServiceSpec whole = ServiceSpec.parse(service.spec());
        if (!Objects.equals(inputs, whole.pipeline())) {
            store.services.put(
                    service.name(), service.with(whole.withPipeline(inputs).toText()));
        }
    }

    @Override
    public void removed(Partition<ProtonStore> partition, DeploymentRecord deployment, Instant now) {
        PipelineRecord pipeline = require(partition.store(), deployment.target());
        partition.store().pipelines.remove(pipeline.service());
        course.pipelineMoved(partition, pipeline.service(), now);
    }

    private static PipelineRecord require(ProtonStore store, Target target) {
        PipelineRecord pipeline = store.pipelines.get(String.valueOf(target.service()));
        if (pipeline == null) {
            throw new IllegalStateException("there is no " + target.path());
        }
        return pipeline;
    }
}
