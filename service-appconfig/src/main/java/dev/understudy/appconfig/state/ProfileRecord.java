package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.Validator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration profile: where a configuration is kept and what checks it.
 *
 * @param applicationId the application it belongs to
 * @param id 7 characters, given by the service
 * @param name given by the user; not unique
 * @param description null if there is none
 * @param locationUri where the configuration is kept, as given: {@code hosted}, {@code ssm-parameter://…}, …
 * @param retrievalRoleArn the role that reads it; null if none was given
 * @param validators what checks it before a deployment; null if never given
 * @param type {@link #FREEFORM} or {@link #FEATURE_FLAGS}
 * @param kmsKeyIdentifier the key of hosted versions made from now on, as given; null if there is none
 * @param kmsKeyArn the same key as an ARN
 * @param createdAt when it was created
 */
public record ProfileRecord(
        String applicationId,
        String id,
        String name,
        @Nullable String description,
        String locationUri,
        @Nullable String retrievalRoleArn,
        @Nullable List<Validator> validators,
        String type,
        @Nullable String kmsKeyIdentifier,
        @Nullable String kmsKeyArn,
        Instant createdAt) {
    /** The type of profiles that hold anything. */
    public static final String FREEFORM = "AWS.Freeform";

    /** The type of profiles that hold a feature flag document. */
    public static final String FEATURE_FLAGS = "AWS.AppConfig.FeatureFlags";

    /** The location of configurations that AppConfig keeps itself. */
    public static final String HOSTED = "hosted";

    /** Whether AppConfig keeps the configuration itself. */
    public boolean hosted() {
        return locationUri.equals(HOSTED);
    }

    /** Whether the configuration is a feature flag document. */
    public boolean featureFlags() {
        return type.equals(FEATURE_FLAGS);
    }
}
