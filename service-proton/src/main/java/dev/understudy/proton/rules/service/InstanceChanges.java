package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.CreateServiceInstanceInput;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.model.UpdateServiceInstanceInput;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.PhaseRules;
import dev.understudy.proton.rules.deployment.VersionChoice;
import dev.understudy.proton.rules.service.ServicePlans.PlannedInstance;
import dev.understudy.proton.rules.spec.InstanceSpec;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;
import java.util.List;

/**
 * Creates and updates of single instances, whoever asks for them. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-instance-update.html">Update a service instance</a>.
 */
public final class InstanceChanges {
    private static final String WHAT = "service instance";

    private final ProtonAccess access;
    private final ServiceParts parts;

    InstanceChanges(ProtonAccess access, ServiceParts parts) {
        this.access = access;
        this.parts = parts;
    }

    /**
     * Adds an instance to a service.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if the service, the version or the environment is not
     *     there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this, or would be one too many
     * @throws dev.understudy.proton.model.ConflictException if its name is taken, or the service or the environment is not
     *     ready
     */
    public InstanceRecord create(Partition<ProtonStore> partition, CreateServiceInstanceInput input, Instant now) {
        ProtonStore store = partition.store();
        ServiceRecord service = requireService(store, input.serviceName());
        VersionRecord version = new VersionChoice(
                        store,
                        TemplateKind.SERVICE,
                        service.templateName(),
                        input.templateMajorVersion(),
                        input.templateMinorVersion())
                .forCreate();
        ServiceSpec given = ServiceSpec.parse(input.spec());
        ServiceSpec wanted =
                given.with(given.instanceWithCurrentValues(input.name(), ServiceSpec.parse(service.spec())));
        InstanceSpec entry = wanted.requireInstance(input.name());
        String text = wanted.equals(given) ? input.spec() : wanted.toText();
        PlannedInstance planned = ServicePlans.instances(store, wanted, List.of(entry), version, text)
                .get(0);
        if (store.instance(service.name(), input.name()) != null) {
            throw ServiceErrors.instanceExists(service.name(), input.name());
        }
        ServicePhases.requireSettled(service);
        int limit = ProtonQuota.SERVICE_INSTANCES.limit(access.quotas());
        if (store.instancesOf(service.name()).size() >= limit) {
            throw ServiceErrors.tooManyInstances(limit);
        }
        InstanceRecord instance =
                parts.add(partition, service.name(), planned, input.clientToken(), RequestTags.of(input.tags()), now);
        store.services.put(
                service.name(),
                service.with(ServiceSpec.parse(service.spec()).with(entry).toText()));
        return instance;
    }

    /**
     * Updates an instance.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such instance, or no such version
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if the instance or its service is busy
     */
    public InstanceRecord update(Partition<ProtonStore> partition, UpdateServiceInstanceInput input, Instant now) {
        ProtonStore store = partition.store();
        InstanceRecord before = requireInstance(store, input.serviceName(), input.name());
        PartSetup wanted = planned(store, before, input);
        ServicePhases.requireSettled(requireService(store, input.serviceName()));
        PhaseRules.requireSettled(before.state().phase(), WHAT, input.name());
        ComponentRecord component = store.componentOf(before);
        if (component != null && component.track().phase().busy()) {
            throw DeploymentErrors.busy("component", component.name());
        }
        InstanceRecord asked = before.asked(input.clientToken());
        if (input.deploymentType() == DeploymentUpdateType.NONE) {
            store.putInstance(asked);
            return asked;
        }
        return parts.redeploy(partition, asked, wanted, now);
    }

    private static PartSetup planned(ProtonStore store, InstanceRecord before, UpdateServiceInstanceInput input) {
        DeploymentUpdateType type = input.deploymentType();
        PartSetup setup = before.state().setup();
        if (type == DeploymentUpdateType.NONE && input.spec() != null) {
            throw DeploymentErrors.notWithDeploymentType("spec", type.wireValue());
        }
        VersionRecord version = new VersionChoice(
                        store,
                        TemplateKind.SERVICE,
                        setup.templateName(),
                        input.templateMajorVersion(),
                        input.templateMinorVersion())
                .forUpdate(type, setup.version());
        if (type == DeploymentUpdateType.NONE) {
            return setup;
        }
        ServiceSpec current = ServiceSpec.parse(setup.spec());
        ServiceSpec given = input.spec() == null ? current : ServiceSpec.parse(input.spec());
        ServiceSpec wanted = given.with(given.instanceWithCurrentValues(before.name(), current));
        InstanceSpec entry = wanted.requireInstance(before.name());
        if (!entry.environment().equals(before.environment())) {
            throw ServiceErrors.environmentStays(before.name(), before.environment());
        }
        wanted.checkInstance(entry, PartTemplates.schema(version, BundlePart.INSTANCE));
        ProvisioningMethod method =
                InstancePlaces.methodIn(InstancePlaces.require(store, before.environment()), version);
        String text = input.spec() == null ? setup.spec() : input.spec();
        return new PartSetup(
                setup.templateName(), version.number(), wanted.equals(given) ? text : wanted.toText(), method);
    }

    /**
     * Stops the update of an instance, unless it is over already. One that a change of the whole service has under way
     * goes on.
     *
     * @throws dev.understudy.proton.model.ConflictException if no update of the instance alone is under way
     */
    public InstanceRecord cancel(Partition<ProtonStore> partition, InstanceRecord instance, Instant now) {
        ServicePhases.requireSettled(requireService(partition.store(), instance.service()));
        return parts.cancel(partition, instance, now);
    }

    /**
     * A service.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none of this name
     */
    public static ServiceRecord requireService(ProtonStore store, String name) {
        return store.services.require(name, () -> ServiceErrors.serviceNotFound(name));
    }

    /**
     * An instance.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none of this name, or no such service
     */
    public static InstanceRecord requireInstance(ProtonStore store, String service, String name) {
        requireService(store, service);
        InstanceRecord instance = store.instance(service, name);
        if (instance == null) {
            throw ServiceErrors.instanceNotFound(service, name);
        }
        return instance;
    }
}
