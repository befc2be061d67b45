package dev.understudy.proton.rules.environment;

import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.rules.spec.EnvironmentSpec;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import org.jspecify.annotations.Nullable;

/** What a version of an environment template says about environments made from it. */
final class EnvironmentSpecs {
    private EnvironmentSpecs() {}

    /** Who provisions, as the manifest has it; null if nobody could look into the bundle. */
    static @Nullable ProvisioningMethod method(VersionRecord version) {
        TemplateBundle bundle = version.state().bundle();
        InfrastructureCode code = bundle == null ? null : bundle.infrastructure(BundlePart.ENVIRONMENT);
        if (code == null) {
            return null;
        }
        return switch (code.manifest().engine()) {
            case CLOUDFORMATION -> ProvisioningMethod.AWS_MANAGED;
            case CODEBUILD -> ProvisioningMethod.CODEBUILD;
            case TERRAFORM -> ProvisioningMethod.SELF_MANAGED;
        };
    }

    /**
     * Refuses a spec that does not fit the version.
     *
     * @throws dev.understudy.proton.model.ValidationException if it does not
     */
    static void check(VersionRecord version, String spec) {
        TemplateBundle bundle = version.state().bundle();
        EnvironmentSpec.parse(spec).check(bundle == null ? null : bundle.schema(BundlePart.ENVIRONMENT));
    }
}
