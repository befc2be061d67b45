package dev.understudy.proton.rules.service;

import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import dev.understudy.proton.rules.schema.InputSchema;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.service.PartSetup;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a version of a service template says about the parts of services. */
final class PartTemplates {
    private PartTemplates() {}

    /** The version from which a part is made; it stays as long as the part does. */
    static VersionRecord version(ProtonStore store, PartSetup setup) {
        return Objects.requireNonNull(
                store.version(TemplateKind.SERVICE, setup.templateName(), setup.version()), "the version in use");
    }

    /** What the inputs of a part may be; null if nobody could look into the bundle. */
    static @Nullable InputSchema schema(VersionRecord version, BundlePart part) {
        TemplateBundle bundle = version.state().bundle();
        return bundle == null ? null : bundle.schema(part);
    }

    /** The code of a part; null if nobody could look into the bundle. */
    static @Nullable InfrastructureCode code(VersionRecord version, BundlePart part) {
        TemplateBundle bundle = version.state().bundle();
        return bundle == null ? null : bundle.infrastructure(part);
    }

    /** Who provisions a part, as its manifest has it; null if nobody could look into the bundle. */
    static @Nullable ProvisioningMethod method(VersionRecord version, BundlePart part) {
        InfrastructureCode code = code(version, part);
        return code == null ? null : ProvisioningMethod.of(code.manifest().engine());
    }
}
