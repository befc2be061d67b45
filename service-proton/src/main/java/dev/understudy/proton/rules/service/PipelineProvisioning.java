package dev.understudy.proton.rules.service;

import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.state.AccountSettingsRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;

/**
 * Who provisions pipelines: the account's settings are to have what is needed. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateAccountSettings.html">UpdateAccountSettings</a>.
 */
public final class PipelineProvisioning {
    private PipelineProvisioning() {}

    /**
     * Who provisions the pipeline of a version.
     *
     * @throws dev.understudy.proton.model.ValidationException if the account has no role or repository for it
     */
    public static ProvisioningMethod method(ProtonStore store, VersionRecord version) {
        ProvisioningMethod ofBundle = PartTemplates.method(version, BundlePart.PIPELINE);
        ProvisioningMethod method = ofBundle == null ? implied(store.settings()) : ofBundle;
        require(store, method);
        return method;
    }

    /** What the settings alone speak for, when nobody could look into the template's bundle. */
    private static ProvisioningMethod implied(AccountSettingsRecord settings) {
        if (settings.pipelineServiceRole() == null && settings.pipelineCodebuildRole() != null) {
            return ProvisioningMethod.CODEBUILD;
        }
        return settings.pipelineServiceRole() == null && settings.pipelineRepository() != null
                ? ProvisioningMethod.SELF_MANAGED
                : ProvisioningMethod.AWS_MANAGED;
    }

    /**
     * Refuses to touch a pipeline without what it is provisioned with.
     *
     * @throws dev.understudy.proton.model.ValidationException if the account has no role or repository for it
     */
    public static void require(ProtonStore store, ProvisioningMethod method) {
        AccountSettingsRecord settings = store.settings();
        if (method == ProvisioningMethod.SELF_MANAGED) {
            if (settings.pipelineRepository() == null) {
                throw ServiceErrors.noPipelineRepository();
            }
        } else if (method == ProvisioningMethod.CODEBUILD) {
            if (settings.pipelineCodebuildRole() == null) {
                throw ServiceErrors.noPipelineCodebuildRole();
            }
        } else if (settings.pipelineServiceRole() == null) {
            throw ServiceErrors.noPipelineRole();
        }
    }
}
