package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.Deployables;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.service.ServicePlans.PlannedInstance;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServicePhase;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import java.util.Map;

/** How services begin and end. */
public final class ServiceLives {
    private final ServiceParts parts;
    private final ServiceCourse course;
    private final ServiceEdits edits;
    private final InstanceChanges instances;
    private final PipelineChanges pipelines;

    /** Lets instances and pipelines be deployed, and their services go on with them. */
    public ServiceLives(ProtonAccess access, DeploymentRuns runs, Deployables kinds, CodeProvisioner code) {
        this.parts = new ServiceParts(runs);
        this.course = new ServiceCourse(access, parts);
        this.edits = new ServiceEdits(parts, course);
        this.instances = new InstanceChanges(access, parts);
        this.pipelines = new PipelineChanges(parts);
        kinds.register(new InstanceDeployments(course, code));
        kinds.register(new PipelineDeployments(course, code));
    }

    /** Edits of services. */
    public ServiceEdits edits() {
        return edits;
    }

    /** Creates and updates of single instances. */
    public InstanceChanges instances() {
        return instances;
    }

    /** Updates of pipelines. */
    public PipelineChanges pipelines() {
        return pipelines;
    }

    /**
     * Lets a service begin with all its parts.
     *
     * @throws dev.understudy.proton.model.ValidationException if its tags break a rule
     */
    public ServiceRecord create(
            Partition<ProtonStore> partition, ServiceRecord.Request request, ServicePlans.Plan plan, Instant now) {
        ServiceRecord service = ServiceRecord.announced(request, now);
        ProtonAccess.tag(partition, ProtonArns.service(partition.key(), service.name()), request.tags());
        for (PlannedInstance planned : plan.instances()) {
            parts.add(partition, service.name(), planned, null, Map.of(), now);
        }
        if (plan.pipeline() != null) {
            parts.announcePipeline(
                    partition,
                    service.name(),
                    plan.pipeline(),
                    plan.instances().get(0).environment(),
                    now);
        }
        return course.become(partition, service, service.phase(), now);
    }

    /**
     * Refuses to delete a service for now.
     *
     * @throws dev.understudy.proton.model.ValidationException if the account has no role for its pipeline any more
     * @throws dev.understudy.proton.model.ConflictException if the service or one of its parts is busy
     */
    private static ServicePhase.DeleteInProgress checkedRemoval(ProtonStore store, ServiceRecord service) {
        PipelineRecord pipeline = store.pipelines.get(service.name());
        if (pipeline != null) {
            PipelineProvisioning.require(store, pipeline.state().setup().method());
        }
        ServicePhase.DeleteInProgress deleting = ServicePhases.remove(service);
        if (pipeline != null) {
            ServiceParts.checkRemoval(pipeline);
        }
        for (InstanceRecord instance : store.instancesOf(service.name())) {
            if (store.componentOf(instance) != null) {
                throw ServiceErrors.componentAttached(service.name(), instance.name());
            }
            ServiceParts.checkRemoval(instance);
        }
        return deleting;
    }

    /**
     * Lets a service go with all its parts.
     *
     * @throws dev.understudy.proton.model.ValidationException if the account has no role for its pipeline any more
     * @throws dev.understudy.proton.model.ConflictException if the service or one of its parts is busy
     */
    public ServiceRecord delete(Partition<ProtonStore> partition, ServiceRecord service, Instant now) {
        ServicePhase.DeleteInProgress deleting = checkedRemoval(partition.store(), service);
        return course.delete(partition, service.modifiedAt(now), deleting, now);
    }
}
