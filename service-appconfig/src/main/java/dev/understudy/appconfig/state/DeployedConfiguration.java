package dev.understudy.appconfig.state;

import dev.understudy.core.model.Blob;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment deploys: a copy that later changes at its source do not reach.
 *
 * @param profileType {@link ProfileRecord#FREEFORM} or {@link ProfileRecord#FEATURE_FLAGS}
 * @param locationUri where it came from
 * @param version its version there; of hosted configurations the number
 * @param versionLabel the version's label; null if it has none
 * @param content the content
 * @param contentType its MIME type
 */
public record DeployedConfiguration(
        String profileType,
        String locationUri,
        String version,
        @Nullable String versionLabel,
        Blob content,
        String contentType) {
    /** The same with other content, as an extension may return it. */
    public DeployedConfiguration withContent(Blob changed) {
        return new DeployedConfiguration(profileType, locationUri, version, versionLabel, changed, contentType);
    }
}
