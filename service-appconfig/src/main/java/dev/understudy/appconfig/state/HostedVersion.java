package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.GetHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.HostedConfigurationVersionSummary;
import dev.understudy.core.model.Blob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a configuration that AppConfig keeps itself.
 *
 * @param applicationId the application it belongs to
 * @param profileId the profile it belongs to
 * @param number counted from 1 in its profile
 * @param description null if there is none
 * @param content the configuration, as it is answered and deployed
 * @param contentType its MIME type
 * @param versionLabel another name of it; null if there is none
 * @param kmsKeyArn the key that the profile had when the version was made; null if there was none
 * @param createdAt when it was created
 */
public record HostedVersion(
        String applicationId,
        String profileId,
        int number,
        @Nullable String description,
        Blob content,
        String contentType,
        @Nullable String versionLabel,
        @Nullable String kmsKeyArn,
        Instant createdAt) {
    /** The key in its table: the newest version of a profile comes first. */
    public String key() {
        return key(profileId, number);
    }

    /** The key of a version. */
    public static String key(String profileId, int number) {
        return NumberedKeys.newestFirst(prefix(profileId), number);
    }

    /** What the keys of all versions of a profile begin with. */
    public static String prefix(String profileId) {
        return profileId + "/";
    }

    /** The version as it is kept: an empty description is none. */
    public HostedVersion kept() {
        return new HostedVersion(
                applicationId,
                profileId,
                number,
                Descriptions.kept(description),
                content,
                contentType,
                versionLabel,
                kmsKeyArn,
                createdAt);
    }

    /** The version with other content. */
    public HostedVersion withContent(Blob other) {
        return new HostedVersion(
                applicationId, profileId, number, description, other, contentType, versionLabel, kmsKeyArn, createdAt);
    }

    /** The version with its content, as answers show it. */
    public GetHostedConfigurationVersionOutput describe() {
        return new GetHostedConfigurationVersionOutput(
                applicationId, profileId, number, description, content, contentType, versionLabel, kmsKeyArn);
    }

    /** The version as an item of a list. */
    public HostedConfigurationVersionSummary summary() {
        return new HostedConfigurationVersionSummary(
                applicationId, profileId, number, description, contentType, versionLabel, kmsKeyArn);
    }
}
