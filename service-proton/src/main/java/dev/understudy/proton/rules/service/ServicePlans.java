package dev.understudy.proton.rules.service;

import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.CreateServiceInput;
import dev.understudy.proton.model.Provisioning;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.VersionChoice;
import dev.understudy.proton.rules.spec.InstanceSpec;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.rules.template.Templates;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.TemplateRecord;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.service.PartSetup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a create makes of a service and its parts, or why it cannot be. */
public final class ServicePlans {
    private ServicePlans() {}

    /**
     * A service to be.
     *
     * @param instances its instances
     * @param pipeline its pipeline; null if the template has none
     */
    public record Plan(
            List<PlannedInstance> instances, @Nullable PartSetup pipeline) {}

    /**
     * An instance to be.
     *
     * @param name its name
     * @param environment where it shall be
     * @param setup what it shall be
     */
    public record PlannedInstance(String name, String environment, PartSetup setup) {}

    /**
     * A new service.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if something that it needs is not there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if an environment is not ready for it
     */
    public static Plan forCreate(ProtonStore store, CreateServiceInput input) {
        TemplateRecord template = Templates.require(store, TemplateKind.SERVICE, input.templateName());
        VersionRecord version = new VersionChoice(
                        store,
                        TemplateKind.SERVICE,
                        template.name(),
                        input.templateMajorVersion(),
                        input.templateMinorVersion())
                .forCreate();
        boolean pipeline = template.provisioning() != Provisioning.CUSTOMER_MANAGED;
        checkRepository(input, pipeline);
        ServiceSpec spec = ServiceSpec.parse(input.spec());
        ProvisioningMethod pipelineMethod = pipeline ? PipelineProvisioning.method(store, version) : null;
        if (pipeline) {
            spec.checkPipeline(PartTemplates.schema(version, BundlePart.PIPELINE));
        } else {
            spec.refusePipeline();
        }
        List<PlannedInstance> instances = instances(store, spec, spec.instances(), version, input.spec());
        return new Plan(
                instances,
                pipelineMethod == null
                        ? null
                        : new PartSetup(template.name(), version.number(), input.spec(), pipelineMethod));
    }

    private static void checkRepository(CreateServiceInput input, boolean pipeline) {
        boolean all =
                input.repositoryConnectionArn() != null && input.repositoryId() != null && input.branchName() != null;
        boolean none =
                input.repositoryConnectionArn() == null && input.repositoryId() == null && input.branchName() == null;
        if (pipeline && !all) {
            throw ServiceErrors.repositoryRequired();
        }
        if (!pipeline && !none) {
            throw ServiceErrors.repositoryNotAllowed();
        }
    }

    /**
     * New instances from their entries in a spec.
     *
     * @param entries those of the spec's entries that are new
     * @param text the spec as the instances shall keep it
     * @throws dev.understudy.proton.model.ResourceNotFoundException if an environment is not there
     * @throws dev.understudy.proton.model.ValidationException if one cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if an environment is not ready
     */
    static List<PlannedInstance> instances(
            ProtonStore store, ServiceSpec spec, List<InstanceSpec> entries, VersionRecord version, String text) {
        for (InstanceSpec entry : entries) {
            InstancePlaces.require(store, entry.environment());
        }
        List<PlannedInstance> planned = new ArrayList<>();
        for (InstanceSpec entry : entries) {
            EnvironmentRecord environment = InstancePlaces.require(store, entry.environment());
            ProvisioningMethod method = InstancePlaces.methodIn(environment, version);
            spec.checkInstance(entry, PartTemplates.schema(version, BundlePart.INSTANCE));
            planned.add(new PlannedInstance(
                    entry.name(),
                    environment.name(),
                    new PartSetup(version.templateName(), version.number(), text, method)));
        }
        for (InstanceSpec entry : entries) {
            InstancePlaces.requireReady(InstancePlaces.require(store, entry.environment()));
        }
        return planned;
    }
}
