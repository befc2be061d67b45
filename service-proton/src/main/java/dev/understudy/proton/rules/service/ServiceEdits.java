package dev.understudy.proton.rules.service;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.VersionChoice;
import dev.understudy.proton.rules.schema.InputSchema;
import dev.understudy.proton.rules.service.ServicePlans.PlannedInstance;
import dev.understudy.proton.rules.spec.InstanceSpec;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServicePhase;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Edits of services: instances are added and removed by a new spec, and all that stays is as it was. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-update.html">Edit a service</a>.
 */
public final class ServiceEdits {
    /**
     * An edit to be.
     *
     * @param added new instances
     * @param removed the names of instances that go
     * @param spec the spec with present values where it asks for them
     */
    public record Edit(List<PlannedInstance> added, List<String> removed, String spec) {}

    private final ServiceParts parts;
    private final ServiceCourse course;

    ServiceEdits(ServiceParts parts, ServiceCourse course) {
        this.parts = parts;
        this.course = course;
    }

    /**
     * What a new spec makes of a service.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if a new instance's environment is not there
     * @throws dev.understudy.proton.model.ValidationException if the spec changes what stays, or a new instance cannot be
     *     like this
     * @throws dev.understudy.proton.model.ConflictException if an environment is not ready, or the name of a new instance
     *     belongs to one that could not be removed
     */
    public static Edit plan(ProtonStore store, ServiceRecord service, String text) {
        ServiceSpec current = ServiceSpec.parse(service.spec());
        ServiceSpec given = ServiceSpec.parse(text);
        ServiceSpec wanted = given.withCurrentValues(current);
        checkPipeline(store, service, current, wanted);
        List<InstanceSpec> fresh = new ArrayList<>();
        for (InstanceSpec entry : wanted.instances()) {
            InstanceSpec present = current.instance(entry.name());
            if (present == null) {
                fresh.add(entry);
            } else {
                checkKept(store, service, present, entry, wanted);
            }
        }
        List<String> removed = current.instances().stream()
                .map(InstanceSpec::name)
                .filter(name -> wanted.instance(name) == null)
                .toList();
        String spec = wanted.equals(given) ? text : wanted.toText();
        return new Edit(added(store, service, wanted, fresh, spec), removed, spec);
    }

    private static List<PlannedInstance> added(
            ProtonStore store, ServiceRecord service, ServiceSpec wanted, List<InstanceSpec> fresh, String spec) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        VersionRecord version = versionOfNewInstances(store, service);
        List<PlannedInstance> added = ServicePlans.instances(store, wanted, fresh, version, spec);
        for (InstanceSpec entry : fresh) {
            if (store.instance(service.name(), entry.name()) != null) {
                throw ServiceErrors.instanceExists(service.name(), entry.name());
            }
        }
        return added;
    }

    private static void checkPipeline(
            ProtonStore store, ServiceRecord service, ServiceSpec current, ServiceSpec wanted) {
        PipelineRecord pipeline = store.pipelines.get(service.name());
        if (pipeline == null) {
            wanted.refusePipeline();
            return;
        }
        InputSchema schema = schema(store, pipeline.state().setup(), BundlePart.PIPELINE);
        if (!wanted.checkPipeline(schema).equals(current.checkPipeline(schema))) {
            throw ServiceErrors.pipelineEdited();
        }
        PipelineProvisioning.require(store, pipeline.state().setup().method());
    }

    /** Values count, not how they are written: a default that is now spelled out is no change. */
    private static void checkKept(
            ProtonStore store, ServiceRecord service, InstanceSpec present, InstanceSpec entry, ServiceSpec wanted) {
        if (entry.equals(present)) {
            return;
        }
        InstanceRecord instance = store.instance(service.name(), entry.name());
        InputSchema schema =
                instance == null ? null : schema(store, instance.state().setup(), BundlePart.INSTANCE);
        String where = wanted.path(entry);
        if (!entry.environment().equals(present.environment())
                || !entry.check(schema, where).equals(present.check(schema, where))) {
            throw ServiceErrors.instanceEdited(entry.name());
        }
    }

    private static @Nullable InputSchema schema(ProtonStore store, PartSetup setup, BundlePart part) {
        return PartTemplates.schema(PartTemplates.version(store, setup), part);
    }

    /** New instances come from the major version of the pipeline, or else from the highest one among the instances. */
    private static VersionRecord versionOfNewInstances(ProtonStore store, ServiceRecord service) {
        PipelineRecord pipeline = store.pipelines.get(service.name());
        int major = pipeline != null
                ? pipeline.state().setup().version().major()
                : store.instancesOf(service.name()).stream()
                        .mapToInt(instance -> instance.state().setup().version().major())
                        .max()
                        .orElseThrow();
        return new VersionChoice(store, TemplateKind.SERVICE, service.templateName(), Integer.toString(major), null)
                .forCreate();
    }

    /**
     * Refuses an edit for now.
     *
     * @throws dev.understudy.proton.model.ConflictException if the service or one of its parts is busy
     * @throws dev.understudy.proton.model.ServiceQuotaExceededException if there would be too many instances, those that
     *     could not be removed included
     */
    public static void check(ProtonStore store, ServiceRecord service, Edit edit, Quotas quotas) {
        String name = service.name();
        ServicePhases.requireSettled(service);
        if (ServiceParts.instancesBusy(store, name) || ServiceParts.pipelineBusy(store, name)) {
            throw ServiceErrors.busy(name);
        }
        for (String removed : edit.removed()) {
            InstanceRecord instance = store.instance(name, removed);
            if (instance != null && store.componentOf(instance) != null) {
                throw ServiceErrors.componentAttached(name, removed);
            }
        }
        int before = store.instancesOf(name).size();
        ProtonQuota.SERVICE_INSTANCES.check(
                quotas, before - edit.removed().size() + edit.added().size());
    }

    /** Lets an edit begin. */
    public ServiceRecord begin(Partition<ProtonStore> partition, ServiceRecord service, Edit edit, Instant now) {
        for (PlannedInstance planned : edit.added()) {
            parts.add(partition, service.name(), planned, null, Map.of(), now);
        }
        ServicePhase.Adding adding = ServicePhases.requireSettled(service)
                .edit(edit.added().stream().map(PlannedInstance::name).toList(), edit.removed(), service.spec());
        course.edit(partition, service.with(edit.spec()), adding, now);
        return partition.store().services.require(service.name(), () -> ServiceErrors.serviceNotFound(service.name()));
    }
}
