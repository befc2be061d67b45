package dev.understudy.proton.rules.component;

import dev.understudy.proton.errors.ComponentErrors;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.ComponentDeploymentUpdateType;
import dev.understudy.proton.model.CreateComponentInput;
import dev.understudy.proton.model.ServiceTemplateSupportedComponentSourceType;
import dev.understudy.proton.model.UpdateComponentInput;
import dev.understudy.proton.rules.bundle.ComponentManifest;
import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ConnectionRecord;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.EnvironmentSetup.LinkedConnection;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.component.ComponentSetup;
import dev.understudy.proton.state.component.ComponentSetup.Attachment;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a create or an update makes of a component, or why it cannot be. */
public final class ComponentPlans {
    /**
     * A component to be.
     *
     * @param environment where it shall be
     * @param method who provisions it
     * @param setup what it shall be
     */
    public record Plan(String environment, ProvisioningMethod method, ComponentSetup setup) {}

    private ComponentPlans() {}

    /**
     * A new component.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if its environment or instance is not there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if the instance has another component, or the environment
     *     never was there or is going
     */
    public static Plan forCreate(ProtonStore store, CreateComponentInput input) {
        Attachment attachment = attachment(input.serviceName(), input.serviceInstanceName());
        String named = input.environmentName();
        if (attachment == null && named == null) {
            throw ComponentErrors.noEnvironment();
        }
        InstanceRecord instance = attachment == null ? null : instance(store, attachment);
        String environment = instance == null ? Objects.requireNonNull(named) : instance.environment();
        if (named != null && !named.equals(environment)) {
            throw ComponentErrors.otherEnvironment(String.valueOf(input.serviceInstanceName()), named);
        }
        EnvironmentRecord home =
                store.environments.require(environment, () -> EnvironmentErrors.environmentNotFound(environment));
        ProvisioningMethod method = method(input.manifest(), input.templateFile());
        checkEnvironment(store, home, method);
        checkSpec(attachment, input.serviceSpec());
        if (instance != null) {
            checkAttachable(store, instance);
        }
        if (!home.ready()) {
            throw ServiceErrors.environmentNotReady(environment);
        }
        return new Plan(environment, method, new ComponentSetup(attachment, input.serviceSpec(), input.templateFile()));
    }

    /**
     * What an update makes of a component.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if its new instance is not there
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if its new instance has another component
     */
    public static ComponentSetup forUpdate(ProtonStore store, ComponentRecord before, UpdateComponentInput input) {
        ComponentSetup now = before.setup();
        if (input.deploymentType() == ComponentDeploymentUpdateType.NONE) {
            if (input.serviceName() != null
                    || input.serviceInstanceName() != null
                    || input.serviceSpec() != null
                    || input.templateFile() != null) {
                throw DeploymentErrors.notWithDeploymentType(
                        "anything but a description", input.deploymentType().wireValue());
            }
            return now;
        }
        Attachment attachment = next(store, before, input);
        checkSpec(attachment, input.serviceSpec());
        String templateFile = input.templateFile() == null ? now.templateFile() : input.templateFile();
        method(before.manifest(), templateFile);
        EnvironmentRecord home = store.environments.require(
                before.environment(), () -> EnvironmentErrors.environmentNotFound(before.environment()));
        checkEnvironment(store, home, before.method());
        String spec = input.serviceSpec() == null ? now.serviceSpec() : input.serviceSpec();
        return new ComponentSetup(attachment, attachment == null ? null : spec, templateFile);
    }

    /** The instance that a component is attached to after an update; two empty names detach it. */
    private static @Nullable Attachment next(ProtonStore store, ComponentRecord before, UpdateComponentInput input) {
        Attachment now = before.setup().attachment();
        if (input.serviceName() == null && input.serviceInstanceName() == null) {
            return now;
        }
        if (input.serviceName() == null || input.serviceInstanceName() == null) {
            throw ComponentErrors.bothOrNeither();
        }
        Attachment wanted = attachment(orNull(input.serviceName()), orNull(input.serviceInstanceName()));
        if (wanted == null || wanted.equals(now)) {
            return wanted;
        }
        InstanceRecord instance = instance(store, wanted);
        if (now != null) {
            throw ComponentErrors.detachFirst(before.name());
        }
        if (!instance.environment().equals(before.environment())) {
            throw ComponentErrors.otherEnvironment(instance.name(), before.environment());
        }
        checkAttachable(store, instance);
        return wanted;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Attachment attachment(@Nullable String service, @Nullable String instance) {
        if (service == null && instance == null) {
            return null;
        }
        if (service == null || instance == null) {
            throw ComponentErrors.bothOrNeither();
        }
        return new Attachment(service, instance);
    }

    private static InstanceRecord instance(ProtonStore store, Attachment attachment) {
        return InstanceChanges.requireInstance(store, attachment.service(), attachment.instance());
    }

    private static ProvisioningMethod method(String manifest, String templateFile) {
        return ComponentManifest.infrastructure(manifest, templateFile)
                                .manifest()
                                .engine()
                        == ProvisioningEngine.TERRAFORM
                ? ProvisioningMethod.SELF_MANAGED
                : ProvisioningMethod.AWS_MANAGED;
    }

    private static void checkSpec(@Nullable Attachment attachment, @Nullable String spec) {
        if (spec != null && attachment == null) {
            throw ComponentErrors.specWithoutInstance();
        }
        if (spec != null) {
            ServiceSpec.parse(spec);
        }
    }

    private static void checkEnvironment(ProtonStore store, EnvironmentRecord environment, ProvisioningMethod method) {
        boolean selfManaged = environment.method() == ProvisioningMethod.SELF_MANAGED;
        if (selfManaged != (method == ProvisioningMethod.SELF_MANAGED)) {
            throw ComponentErrors.otherProvisioning(environment.name());
        }
        if (!selfManaged && !hasComponentRole(store, environment)) {
            throw ComponentErrors.noRole(environment.name());
        }
    }

    private static boolean hasComponentRole(ProtonStore store, EnvironmentRecord environment) {
        LinkedConnection link = environment.setup().connection();
        ConnectionRecord connection = link == null ? null : store.connections.get(link.id());
        return environment.setup().componentRoleArn() != null
                || (connection != null && connection.roles().componentRole() != null);
    }

    private static void checkAttachable(ProtonStore store, InstanceRecord instance) {
        PartSetup setup = instance.state().setup();
        VersionRecord version = store.version(TemplateKind.SERVICE, setup.templateName(), setup.version());
        List<ServiceTemplateSupportedComponentSourceType> sources =
                version == null ? List.of() : version.componentSources();
        if (!sources.contains(ServiceTemplateSupportedComponentSourceType.DIRECTLY_DEFINED)) {
            throw ComponentErrors.notSupported(instance.name());
        }
        if (store.componentOf(instance) != null) {
            throw ComponentErrors.instanceTaken(instance.name());
        }
    }
}
