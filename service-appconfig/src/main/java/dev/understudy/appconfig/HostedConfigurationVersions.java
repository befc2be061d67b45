package dev.understudy.appconfig;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.DeleteHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.DeleteHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.HostedConfigurationVersionOperations;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsInput;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsOutput;
import dev.understudy.appconfig.rules.actions.ActionMessages;
import dev.understudy.appconfig.rules.actions.PreActions;
import dev.understudy.appconfig.rules.extensions.LinkedExtensions;
import dev.understudy.appconfig.rules.hosted.ContentLimits;
import dev.understudy.appconfig.rules.hosted.LabelFilter;
import dev.understudy.appconfig.rules.hosted.NewVersion;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.HostedVersion;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.Named;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of configurations that AppConfig keeps itself. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateHostedConfigurationVersion.html">
 * CreateHostedConfigurationVersion</a> and its neighbours.
 */
public final class HostedConfigurationVersions implements HostedConfigurationVersionOperations {
    private final AppConfigAccess access;
    private final PreActions actions;
    private final ContentLimits limits;

    /** Works on the state that {@code access} gives, and asks extensions by way of {@code actions}. */
    public HostedConfigurationVersions(AppConfigAccess access, PreActions actions) {
        this.access = access;
        this.actions = actions;
        this.limits = new ContentLimits(access.kernel().quotas());
    }

    /** What extensions are told before a version is made. */
    private record Announcement(
            Named application,
            ProfileRecord profile,
            HostedVersion draft,
            @Nullable HostedVersion newest,
            List<LinkedExtension> extensions) {}

    /** Asks extensions, so it is performed without the partition's lock. */
    @Override
    public CreateHostedConfigurationVersionOutput createHostedConfigurationVersion(
            CreateHostedConfigurationVersionInput input, RequestContext context) {
        NewVersion wanted = new NewVersion(input);
        Announcement announcement = access.locked(context, (partition, now) -> announce(wanted, input, context, now));
        Blob content = actions.run(
                context.partition(),
                ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION,
                announcement.extensions(),
                input.content(),
                (extension, current) -> message(announcement, extension, current),
                context.now());
        limits.check(content);
        HostedVersion made = access.locked(context, (partition, now) -> {
            HostedVersion version = wanted.make(access.lookup(context), content, now);
            partition.store().hostedVersions.put(version.key(), version.kept());
            return version;
        });
        return Recast.to(
                CreateHostedConfigurationVersionOutput.class,
                CreateHostedConfigurationVersionOutput.SCHEMA,
                made.describe());
    }

    private Announcement announce(
            NewVersion wanted, CreateHostedConfigurationVersionInput input, RequestContext context, Instant now) {
        Lookup lookup = access.lookup(context);
        ProfileRecord profile = wanted.check(lookup);
        limits.check(input.content());
        limits.checkRoom(input.content(), lookup.store());
        ApplicationRecord application = lookup.requireApplication(profile.applicationId());
        HostedVersion newest = lookup.store().newestHostedVersion(profile.id());
        return new Announcement(
                new Named(application.id(), application.name()),
                profile,
                wanted.draft(profile, newest, now),
                newest,
                LinkedExtensions.of(lookup, profile, null));
    }

    private ObjectNode message(Announcement announcement, LinkedExtension extension, Blob current) {
        HostedVersion draft = announcement.draft();
        ProfileRecord profile = announcement.profile();
        return ActionMessages.preCreate(
                access.newId(),
                extension.parameters(),
                announcement.application(),
                new Named(profile.id(), profile.name()),
                draft.description(),
                new DeployedConfiguration(
                        profile.type(),
                        profile.locationUri(),
                        Integer.toString(draft.number()),
                        draft.versionLabel(),
                        current,
                        draft.contentType()),
                announcement.newest());
    }

    @Override
    public GetHostedConfigurationVersionOutput getHostedConfigurationVersion(
            GetHostedConfigurationVersionInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ProfileRecord profile = lookup.requireProfile(input.applicationId(), input.configurationProfileId());
        return lookup.requireHostedVersion(profile, input.versionNumber()).describe();
    }

    @Override
    public ListHostedConfigurationVersionsOutput listHostedConfigurationVersions(
            ListHostedConfigurationVersionsInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ProfileRecord profile = lookup.requireProfile(input.applicationId(), input.configurationProfileId());
        Page<HostedVersion> page = access.page(
                input,
                context,
                lookup.store()
                        .hostedVersions
                        .pages(HostedVersion.prefix(profile.id()))
                        .where(new LabelFilter(input.versionLabel())));
        return ListHostedConfigurationVersionsOutput.builder()
                .items(page.map(HostedVersion::summary).items())
                .nextToken(page.nextToken())
                .build();
    }

    /** Deployments keep a copy, so that a version may be deleted although it is deployed. */
    @Override
    public DeleteHostedConfigurationVersionOutput deleteHostedConfigurationVersion(
            DeleteHostedConfigurationVersionInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ProfileRecord profile = lookup.requireProfile(input.applicationId(), input.configurationProfileId());
        HostedVersion version = lookup.requireHostedVersion(profile, input.versionNumber());
        lookup.store().hostedVersions.remove(version.key());
        return new DeleteHostedConfigurationVersionOutput();
    }
}
