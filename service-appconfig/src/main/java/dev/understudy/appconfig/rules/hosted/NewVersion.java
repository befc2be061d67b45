package dev.understudy.appconfig.rules.hosted;

import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ContentErrors;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionInput;
import dev.understudy.appconfig.rules.flags.document.FlagDocuments;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.HostedVersion;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version that a request wants to make. What it says is checked before extensions are asked, and again afterwards,
 * since others may have made versions in the meantime.
 */
public final class NewVersion {
    private final CreateHostedConfigurationVersionInput input;

    /** What a request wants to make. */
    public NewVersion(CreateHostedConfigurationVersionInput input) {
        this.input = input;
    }

    /** The profile, if a version can be made of it now; else the request is refused. */
    public ProfileRecord check(Lookup lookup) {
        ProfileRecord profile = lookup.requireProfile(input.applicationId(), input.configurationProfileId());
        AppConfigStore store = lookup.store();
        if (!profile.hosted()) {
            throw ContentErrors.notHosted(profile.locationUri());
        }
        HostedVersion newest = store.newestHostedVersion(profile.id());
        int newestNumber = newest == null ? 0 : newest.number();
        if (input.latestVersionNumber() != null && input.latestVersionNumber() != newestNumber) {
            throw ContentErrors.staleVersion(input.latestVersionNumber(), newestNumber);
        }
        if (input.versionLabel() != null) {
            refuseTakenLabel(input.versionLabel(), store, profile);
        }
        return profile;
    }

    private static void refuseTakenLabel(String label, AppConfigStore store, ProfileRecord profile) {
        for (HostedVersion version : store.hostedVersionsOf(profile.id())) {
            if (label.equals(version.versionLabel())) {
                throw ContentErrors.labelTaken(version);
            }
        }
    }

    /**
     * The version as it is made now. A feature flag document that is the same as the newest makes no version, but answers
     * that one (recorded in 2026).
     *
     * @param content what extensions made of the content
     * @throws dev.understudy.appconfig.model.BadRequestException if it is no valid feature flag document, but should be
     */
    public HostedVersion make(Lookup lookup, Blob content, Instant now) {
        ProfileRecord profile = check(lookup);
        HostedVersion newest = lookup.store().newestHostedVersion(profile.id());
        HostedVersion version = version(profile, newest, content, now);
        if (!profile.featureFlags()) {
            return version;
        }
        Blob document = FlagDocuments.stored(content, newest == null ? null : newest.content(), now);
        return newest != null && repeats(newest, document) ? newest : version.withContent(document);
    }

    /** The version as extensions are told of it. */
    public HostedVersion draft(ProfileRecord profile, @Nullable HostedVersion newest, Instant now) {
        return version(profile, newest, input.content(), now);
    }

    private HostedVersion version(ProfileRecord profile, @Nullable HostedVersion newest, Blob content, Instant now) {
        return new HostedVersion(
                profile.applicationId(),
                profile.id(),
                newest == null ? 1 : newest.number() + 1,
                input.description(),
                content,
                input.contentType(),
                input.versionLabel(),
                profile.kmsKeyArn(),
                now);
    }

    private boolean repeats(HostedVersion newest, Blob document) {
        return newest.content().equals(document)
                && newest.contentType().equals(input.contentType())
                && input.versionLabel() == null
                && Objects.requireNonNullElse(input.description(), "")
                        .equals(Objects.requireNonNullElse(newest.description(), ""));
    }
}
