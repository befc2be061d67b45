package dev.understudy.appconfig.rules.sources;

import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.appconfig.state.HostedVersion;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.SourceObject;
import dev.understudy.core.service.RequestContext;
import java.util.List;

/**
 * Reads configurations where profiles keep them. Systems Manager is the neighbour in this emulator; S3, Secrets Manager
 * and CodePipeline are not emulated, and {@link SourceRoutes} puts in their place what a test wants to find there.
 */
public final class ConfigurationSources {
    private static final String SIZE_QUOTA = "appconfig.deployment-size-kb";
    private static final int AWS_DEFAULT_KB = 2048;
    private static final int KB = 1024;

    private final AppConfigAccess access;
    private final SystemsManagerSource systemsManager;

    /** Reads hosted versions and stand-ins from the state, all else from the neighbours. */
    public ConfigurationSources(AppConfigAccess access) {
        this.access = access;
        this.systemsManager = new SystemsManagerSource(access.kernel().neighbours()::call);
    }

    /**
     * Reads a version of a configuration. It may ask another service, so the caller must not hold the partition's lock.
     *
     * @param version a number or label for hosted configurations, else whatever the source calls its versions
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is no such hosted version
     * @throws dev.understudy.appconfig.model.BadRequestException if another source cannot be read, or the configuration
     *     is too large to be deployed
     */
    public SourceContent read(ProfileRecord profile, String version, RequestContext context) {
        SourceLocation location = SourceLocation.parse(profile.locationUri());
        SourceContent content = switch (location.kind()) {
            case HOSTED -> hosted(profile, version, context);
            case SSM_PARAMETER -> systemsManager.parameter(location.name(), version, context);
            case SSM_DOCUMENT -> systemsManager.document(location.name(), version, context);
            case S3, SECRETS_MANAGER, CODE_PIPELINE -> standIn(profile.locationUri(), version, context);
        };
        int limit = access.kernel().quotas().limit(SIZE_QUOTA, AWS_DEFAULT_KB);
        if (content.content().length() > (long) limit * KB) {
            throw ConfigurationErrors.configurationTooLarge(limit);
        }
        return content;
    }

    private SourceContent hosted(ProfileRecord profile, String version, RequestContext context) {
        return access.locked(context, (partition, now) -> {
            HostedVersion found = access.lookup(context).findHostedVersion(profile, version);
            if (found == null) {
                throw AppConfigErrors.configurationNotFound(profile, version);
            }
            return new SourceContent(
                    Integer.toString(found.number()),
                    found.versionLabel(),
                    found.content(),
                    found.contentType(),
                    false,
                    List.of());
        });
    }

    private SourceContent standIn(String uri, String version, RequestContext context) {
        return access.locked(context, (partition, now) -> {
            SourceObject found = partition.store().sources.get(SourceObject.key(uri, version));
            if (found == null) {
                throw ConfigurationErrors.sourceUnreadable(uri, version, "the admin API was given no such version");
            }
            return new SourceContent(
                    found.version(), null, found.content(), found.contentType(), found.customerKey(), List.of());
        });
    }
}
