package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.RetrievalErrors;
import dev.understudy.appconfig.model.GetConfigurationInput;
import dev.understudy.appconfig.model.GetConfigurationOutput;
import dev.understudy.appconfig.rules.serving.ClientView;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.service.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * GetConfiguration, which AWS keeps for old clients: they are told apart by an id of their own and say themselves which
 * version they have. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_GetConfiguration.html">GetConfiguration</a>.
 */
public final class LegacyConfiguration {
    private static final int NO_CONTENT = 204;

    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public LegacyConfiguration(AppConfigAccess access) {
        this.access = access;
    }

    /**
     * Answers one client.
     *
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if something named is not there or not deployed
     * @throws dev.understudy.appconfig.model.BadRequestException if only the data plane may give out the configuration
     */
    public GetConfigurationOutput get(GetConfigurationInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord application = lookup.requireApplication(input.application());
        EnvironmentRecord environment = lookup.requireEnvironment(application, input.environment());
        ProfileRecord profile = lookup.requireProfile(application, input.configuration());
        if (profile.featureFlags()) {
            throw RetrievalErrors.flagsNeedDataPlane();
        }
        ClientView view =
                ClientView.of(lookup.store(), environment.id(), profile.id(), input.clientId(), context.now());
        DeploymentRecord deployment = view.deployment();
        if (deployment == null) {
            throw RetrievalErrors.nothingDeployed(environment.name(), profile.name());
        }
        if (deployment.kmsKey() != null) {
            throw RetrievalErrors.encryptedNeedsDataPlane();
        }
        return answer(deployment.configuration(), input.clientConfigurationVersion());
    }

    private static GetConfigurationOutput answer(DeployedConfiguration configuration, @Nullable String clientVersion) {
        GetConfigurationOutput.Builder answer =
                GetConfigurationOutput.builder().configurationVersion(configuration.version());
        return configuration.version().equals(clientVersion)
                ? answer.status(NO_CONTENT).build()
                : answer.content(configuration.content())
                        .contentType(configuration.contentType())
                        .build();
    }
}
