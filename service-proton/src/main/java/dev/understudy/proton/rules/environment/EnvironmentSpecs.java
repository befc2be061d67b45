package dev.understudy.proton.rules.environment;

import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import org.jspecify.annotations.Nullable;

/** What a version of an environment template says about environments made from it. */
final class EnvironmentSpecs {
    private EnvironmentSpecs() {}

    /** Who provisions, as the manifest has it; null if nobody could look into the bundle. */
    static @Nullable ProvisioningMethod method(VersionRecord version) {
        return null;
    }

    /**
     * Refuses a spec that does not fit the version.
     *
     * @throws dev.understudy.proton.model.ValidationException if it does not
     */
    static void check(VersionRecord version, String spec) {}
}
