package dev.understudy.proton.rules.environment;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.rules.spec.EnvironmentSpec;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a version of an environment template says about environments made from it. */
public final class EnvironmentSpecs {
    private EnvironmentSpecs() {}

    /** Who provisions, as the manifest has it; null if nobody could look into the bundle. */
    static @Nullable ProvisioningMethod method(VersionRecord version) {
        InfrastructureCode code = infrastructure(version);
        return code == null ? null : ProvisioningMethod.of(code.manifest().engine());
    }

    /** The code of an environment; null if nobody could look into the bundle, or if it has none. */
    static @Nullable InfrastructureCode infrastructure(VersionRecord version) {
        TemplateBundle bundle = version.state().bundle();
        return bundle == null ? null : bundle.infrastructure(BundlePart.ENVIRONMENT);
    }

    /**
     * The inputs that a spec gives.
     *
     * @throws dev.understudy.proton.model.ValidationException if the spec does not fit the version
     */
    static InputValue.Members inputs(VersionRecord version, String spec) {
        TemplateBundle bundle = version.state().bundle();
        return EnvironmentSpec.parse(spec).check(bundle == null ? null : bundle.schema(BundlePart.ENVIRONMENT));
    }

    /** The inputs that an environment has. */
    public static InputValue.Members inputs(ProtonStore store, EnvironmentSetup setup) {
        VersionRecord version = Objects.requireNonNull(
                store.version(TemplateKind.ENVIRONMENT, setup.templateName(), setup.version()), "the version in use");
        return inputs(version, setup.spec());
    }
}
