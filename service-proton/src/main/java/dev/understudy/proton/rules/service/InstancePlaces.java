package dev.understudy.proton.rules.service;

import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.state.CompatibleTemplate;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;

/**
 * Which environments an instance can be in. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-create-svc.html">Create a service</a>.
 */
final class InstancePlaces {
    private InstancePlaces() {}

    /**
     * An environment that a spec names.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is none of this name
     */
    static EnvironmentRecord require(ProtonStore store, String environment) {
        return store.environments.require(environment, () -> EnvironmentErrors.environmentNotFound(environment));
    }

    /**
     * Who provisions an instance in an environment.
     *
     * @param version what the instance is made from
     * @throws dev.understudy.proton.model.ValidationException if the version and the environment do not go together
     */
    static ProvisioningMethod methodIn(EnvironmentRecord environment, VersionRecord version) {
        EnvironmentSetup setup = environment.setup();
        CompatibleTemplate template =
                new CompatibleTemplate(setup.templateName(), setup.version().major());
        if (!version.compatible().contains(template)) {
            throw ServiceErrors.notCompatible(
                    environment.name(),
                    template.templateName() + ":" + template.major(),
                    version.number().toString());
        }
        ProvisioningMethod ofBundle = PartTemplates.method(version, BundlePart.INSTANCE);
        ProvisioningMethod method = ofBundle == null ? implied(environment) : ofBundle;
        if (!provides(environment, method)) {
            throw ServiceErrors.otherProvisioning(environment.name());
        }
        return method;
    }

    /** What the environment alone speaks for. */
    private static ProvisioningMethod implied(EnvironmentRecord environment) {
        boolean byCodebuildOnly = environment.setup().codebuildRoleArn() != null
                && environment.setup().protonServiceRoleArn() == null
                && environment.setup().connection() == null;
        if (environment.method() == ProvisioningMethod.CUSTOMER_MANAGED) {
            return byCodebuildOnly ? ProvisioningMethod.CODEBUILD : ProvisioningMethod.AWS_MANAGED;
        }
        return environment.method();
    }

    /** Terraform goes with Terraform; otherwise the environment has a role or a connection for it. */
    private static boolean provides(EnvironmentRecord environment, ProvisioningMethod method) {
        EnvironmentSetup setup = environment.setup();
        boolean selfManaged = environment.method() == ProvisioningMethod.SELF_MANAGED;
        return switch (method) {
            case SELF_MANAGED -> selfManaged;
            case CODEBUILD -> !selfManaged && (setup.codebuildRoleArn() != null || setup.connection() != null);
            case AWS_MANAGED, CUSTOMER_MANAGED ->
                !selfManaged && (setup.protonServiceRoleArn() != null || setup.connection() != null);
        };
    }

    /**
     * Refuses new instances in an environment that is not there yet, or not for long.
     *
     * @throws dev.understudy.proton.model.ConflictException if it never was deployed, or is being deleted
     */
    static void requireReady(EnvironmentRecord environment) {
        if (!environment.ready()) {
            throw ServiceErrors.environmentNotReady(environment.name());
        }
    }
}
