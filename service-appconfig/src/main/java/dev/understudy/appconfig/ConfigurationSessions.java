package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.rules.serving.ClientView;
import dev.understudy.appconfig.rules.serving.ContentForms;
import dev.understudy.appconfig.rules.serving.ServedContent;
import dev.understudy.appconfig.rules.sessions.PollInterval;
import dev.understudy.appconfig.rules.sessions.SessionDesk;
import dev.understudy.appconfig.rules.sessions.SessionToken;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.SessionRecord;
import dev.understudy.appconfigdata.model.ConfigurationSessionOperations;
import dev.understudy.appconfigdata.model.GetLatestConfigurationInput;
import dev.understudy.appconfigdata.model.GetLatestConfigurationOutput;
import dev.understudy.appconfigdata.model.StartConfigurationSessionInput;
import dev.understudy.appconfigdata.model.StartConfigurationSessionOutput;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.RequestContext;

/**
 * The data plane: clients open a session and poll with one token after another. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_appconfigdata_GetLatestConfiguration.html">
 * GetLatestConfiguration</a>.
 */
public final class ConfigurationSessions implements ConfigurationSessionOperations {
    private final AppConfigAccess access;
    private final SessionDesk desk;
    private final ContentForms forms;

    /** Works on the state that {@code access} gives. */
    public ConfigurationSessions(AppConfigAccess access, SessionDesk desk, ContentForms forms) {
        this.access = access;
        this.desk = desk;
        this.forms = forms;
    }

    @Override
    public StartConfigurationSessionOutput startConfigurationSession(
            StartConfigurationSessionInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord application = lookup.findApplication(input.applicationIdentifier());
        if (application == null) {
            throw AppConfigDataErrors.applicationNotFound(input.applicationIdentifier());
        }
        EnvironmentRecord environment = lookup.findEnvironment(application, input.environmentIdentifier());
        if (environment == null) {
            throw AppConfigDataErrors.environmentNotFound(input.environmentIdentifier());
        }
        ProfileRecord profile = lookup.findProfile(application, input.configurationProfileIdentifier());
        if (profile == null) {
            throw AppConfigDataErrors.profileNotFound(input.configurationProfileIdentifier());
        }
        SessionRecord session = desk.open(environment, profile, input.requiredMinimumPollIntervalInSeconds(), context);
        return new StartConfigurationSessionOutput(token(session, context));
    }

    @Override
    public GetLatestConfigurationOutput getLatestConfiguration(
            GetLatestConfigurationInput input, RequestContext context) {
        SessionRecord session = desk.admit(input.configurationToken(), context);
        AppConfigStore store = access.store(context);
        if (!store.environments.contains(session.environmentId())) {
            throw AppConfigDataErrors.sessionWithoutEnvironment(session.environmentId());
        }
        ProfileRecord profile = store.profiles.require(
                session.profileId(), () -> AppConfigDataErrors.sessionWithoutProfile(session.profileId()));
        ClientView view =
                ClientView.of(store, session.environmentId(), session.profileId(), session.id(), context.now());
        if (!view.deployed()) {
            throw AppConfigDataErrors.nothingDeployed(session.environmentId(), session.profileId());
        }
        DeploymentRecord deployment = view.deployment();
        int number = deployment == null ? 0 : deployment.number();
        SessionRecord next = desk.spend(session, number, context);
        GetLatestConfigurationOutput.Builder answer = GetLatestConfigurationOutput.builder()
                .nextPollConfigurationToken(token(next, context))
                .nextPollIntervalInSeconds(PollInterval.seconds(next));
        return deployment == null || number == session.served()
                ? answer.configuration(Blob.EMPTY).build()
                : withContent(answer, deployment, profile, input, context);
    }

    private GetLatestConfigurationOutput withContent(
            GetLatestConfigurationOutput.Builder answer,
            DeploymentRecord deployment,
            ProfileRecord profile,
            GetLatestConfigurationInput input,
            RequestContext context) {
        ServedContent served = forms.of(
                deployment,
                profile,
                access.store(context).runsUnderWay(deployment.environment().id(), profile.id()),
                input.accept(),
                context.partition());
        return answer.configuration(served.content())
                .contentType(served.contentType())
                .versionLabel(deployment.configuration().versionLabel())
                .experimentFlags(served.experiments())
                .lastModified(served.forAgent() ? deployment.startedAt() : null)
                .build();
    }

    private static String token(SessionRecord session, RequestContext context) {
        return SessionToken.of(session).seal(context.partition());
    }
}
