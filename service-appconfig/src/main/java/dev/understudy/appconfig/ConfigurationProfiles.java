package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.DeletionErrors;
import dev.understudy.appconfig.model.ConfigurationProfileOperations;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.CreateConfigurationProfileOutput;
import dev.understudy.appconfig.model.DeleteConfigurationProfileInput;
import dev.understudy.appconfig.model.DeleteConfigurationProfileOutput;
import dev.understudy.appconfig.model.GetConfigurationProfileInput;
import dev.understudy.appconfig.model.GetConfigurationProfileOutput;
import dev.understudy.appconfig.model.ListConfigurationProfilesInput;
import dev.understudy.appconfig.model.ListConfigurationProfilesOutput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileInput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileOutput;
import dev.understudy.appconfig.model.ValidateConfigurationInput;
import dev.understudy.appconfig.model.ValidateConfigurationOutput;
import dev.understudy.appconfig.rules.profiles.ProfileRules;
import dev.understudy.appconfig.rules.protection.DeletionProtection;
import dev.understudy.appconfig.rules.rollout.EnvironmentStates;
import dev.understudy.appconfig.rules.sources.ConfigurationSources;
import dev.understudy.appconfig.rules.sources.SourceContent;
import dev.understudy.appconfig.rules.validators.ConfigurationValidators;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.Objects;

/**
 * Configuration profiles: where a configuration is kept and what checks it. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateConfigurationProfile.html">
 * CreateConfigurationProfile</a> and its neighbours.
 */
public final class ConfigurationProfiles implements ConfigurationProfileOperations {
    private static final String QUOTA = "appconfig.configuration-profiles";
    private static final int AWS_DEFAULT = 100;

    private final AppConfigAccess access;
    private final ConfigurationSources sources;
    private final ConfigurationValidators validators;

    /** Works on the state that {@code access} gives. */
    public ConfigurationProfiles(
            AppConfigAccess access, ConfigurationSources sources, ConfigurationValidators validators) {
        this.access = access;
        this.sources = sources;
        this.validators = validators;
    }

    @Override
    public CreateConfigurationProfileOutput createConfigurationProfile(
            CreateConfigurationProfileInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord application = lookup.requireApplication(input.applicationId());
        String type = Objects.requireNonNullElse(input.type(), ProfileRecord.FREEFORM);
        ProfileRecord.Settings settings = new ProfileRules(lookup).settings(input, type);
        lookup.refuseTakenProfileName(application.id(), input.name(), null);
        int existing = lookup.store().profileCount(application.id());
        access.checkQuota(QUOTA, AWS_DEFAULT, existing, "configuration profiles per application");
        ProfileRecord profile =
                new ProfileRecord(application.id(), access.newId(), type, input.locationUri(), context.now(), settings);
        access.tag(context, arn(profile, context), input.tags());
        keep(profile, lookup.store());
        return Recast.to(
                CreateConfigurationProfileOutput.class, CreateConfigurationProfileOutput.SCHEMA, profile.describe());
    }

    @Override
    public GetConfigurationProfileOutput getConfigurationProfile(
            GetConfigurationProfileInput input, RequestContext context) {
        return access.lookup(context)
                .requireProfile(input.applicationId(), input.configurationProfileId())
                .describe();
    }

    @Override
    public ListConfigurationProfilesOutput listConfigurationProfiles(
            ListConfigurationProfilesInput input, RequestContext context) {
        ApplicationRecord application = access.lookup(context).requireApplication(input.applicationId());
        Page<ProfileRecord> page = access.page(
                input,
                context,
                access.store(context)
                        .profiles
                        .pages(profile -> profile.applicationId().equals(application.id())
                                && (input.type() == null || input.type().equals(profile.type()))));
        return ListConfigurationProfilesOutput.builder()
                .items(page.map(ProfileRecord::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateConfigurationProfileOutput updateConfigurationProfile(
            UpdateConfigurationProfileInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ProfileRecord before = lookup.requireProfile(input.applicationId(), input.configurationProfileId());
        ProfileRecord after = before.with(new ProfileRules(lookup).settings(input, before));
        lookup.refuseTakenProfileName(after.applicationId(), after.name(), after.id());
        keep(after, lookup.store());
        return Recast.to(
                UpdateConfigurationProfileOutput.class, UpdateConfigurationProfileOutput.SCHEMA, after.describe());
    }

    @Override
    public DeleteConfigurationProfileOutput deleteConfigurationProfile(
            DeleteConfigurationProfileInput input, RequestContext context) {
        AppConfigStore store = access.store(context);
        ProfileRecord profile =
                access.lookup(context).requireProfile(input.applicationId(), input.configurationProfileId());
        String arn = arn(profile, context);
        refuseNeeded(profile, arn, context);
        if (DeletionProtection.protects(
                store, profile.id(), profile.createdAt(), input.deletionProtectionCheck(), context.now())) {
            throw DeletionErrors.profileInUse(profile.name());
        }
        access.untag(context, arn);
        store.forgetReads(profile.id());
        store.profiles.remove(profile.id());
        return new DeleteConfigurationProfileOutput();
    }

    private void refuseNeeded(ProfileRecord profile, String arn, RequestContext context) {
        AppConfigStore store = access.store(context);
        if (EnvironmentStates.deploying(store, profile, context.now())) {
            throw DeletionErrors.profileBusy(profile.id());
        }
        if (access.associated(context, arn)) {
            throw DeletionErrors.profileHasAssociations(arn);
        }
        if (store.newestHostedVersion(profile.id()) != null) {
            throw DeletionErrors.profileHasVersions(profile.id());
        }
        if (store.hasExperimentOn(profile)) {
            throw DeletionErrors.profileHasExperiments(profile.id());
        }
    }

    /** Reads the source and asks functions, so it is performed without the partition's lock. */
    @Override
    public ValidateConfigurationOutput validateConfiguration(ValidateConfigurationInput input, RequestContext context) {
        ProfileRecord profile = access.locked(
                context,
                (partition, now) ->
                        access.lookup(context).requireProfile(input.applicationId(), input.configurationProfileId()));
        SourceContent content = sources.read(profile, input.configurationVersion(), context);
        validators.check(profile, content, context);
        return new ValidateConfigurationOutput();
    }

    private static void keep(ProfileRecord profile, AppConfigStore store) {
        store.profiles.put(profile.id(), profile.with(profile.settings().kept()));
    }

    private static String arn(ProfileRecord profile, RequestContext context) {
        return AppConfigArns.profile(context.partition(), profile.applicationId(), profile.id());
    }
}
