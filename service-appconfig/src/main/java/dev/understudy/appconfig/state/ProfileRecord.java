package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ConfigurationProfileSummary;
import dev.understudy.appconfig.model.GetConfigurationProfileOutput;
import dev.understudy.appconfig.model.Validator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A configuration profile: where a configuration is kept and what checks it.
 *
 * @param applicationId the application it belongs to
 * @param id 7 characters, given by the service
 * @param type {@link #FREEFORM} or {@link #FEATURE_FLAGS}
 * @param locationUri where the configuration is kept, as given: {@code hosted}, {@code ssm-parameter://…}, …
 * @param createdAt when it was created
 * @param settings what an update may change
 */
public record ProfileRecord(
        String applicationId, String id, String type, String locationUri, Instant createdAt, Settings settings) {
    /** The type of profiles that hold anything. */
    public static final String FREEFORM = "AWS.Freeform";

    /** The type of profiles that hold a feature flag document. */
    public static final String FEATURE_FLAGS = "AWS.AppConfig.FeatureFlags";

    /** The location of configurations that AppConfig keeps itself. */
    public static final String HOSTED = "hosted";

    /**
     * What an update may change.
     *
     * @param name given by the user, unique in the application
     * @param description null if there is none
     * @param retrievalRoleArn the role that reads the source; null if none was given
     * @param validators what checks a configuration before its deployment
     * @param key the key of hosted versions made from now on; null if there is none
     */
    public record Settings(
            String name,
            @Nullable String description,
            @Nullable String retrievalRoleArn,
            List<Validator> validators,
            @Nullable KmsKey key) {
        /** The settings as they are kept: an empty description is none. */
        public Settings kept() {
            return new Settings(name, Descriptions.kept(description), retrievalRoleArn, validators, key);
        }
    }

    /** The name. */
    public String name() {
        return settings.name;
    }

    /** What checks a configuration before its deployment. */
    public List<Validator> validators() {
        return settings.validators;
    }

    /** The ARN of the key of hosted versions; null if there is none. */
    public @Nullable String kmsKeyArn() {
        return settings.key == null ? null : settings.key.arn();
    }

    /** Whether AppConfig keeps the configuration itself. */
    public boolean hosted() {
        return locationUri.equals(HOSTED);
    }

    /** Whether the configuration is a feature flag document. */
    public boolean featureFlags() {
        return type.equals(FEATURE_FLAGS);
    }

    /** The profile with other settings. */
    public ProfileRecord with(Settings changed) {
        return new ProfileRecord(applicationId, id, type, locationUri, createdAt, changed);
    }

    /** The profile as answers show it. */
    public GetConfigurationProfileOutput describe() {
        return GetConfigurationProfileOutput.builder()
                .applicationId(applicationId)
                .id(id)
                .name(settings.name)
                .description(settings.description)
                .locationUri(locationUri)
                .retrievalRoleArn(settings.retrievalRoleArn)
                .validators(settings.validators.isEmpty() ? null : settings.validators)
                .type(type)
                .kmsKeyArn(kmsKeyArn())
                .kmsKeyIdentifier(settings.key == null ? null : settings.key.identifier())
                .build();
    }

    /** The profile as an item of a list. */
    public ConfigurationProfileSummary summary() {
        return ConfigurationProfileSummary.builder()
                .applicationId(applicationId)
                .id(id)
                .name(settings.name)
                .locationUri(locationUri)
                .validatorTypes(
                        settings.validators.isEmpty()
                                ? null
                                : settings.validators.stream()
                                        .map(Validator::type)
                                        .toList())
                .type(type)
                .build();
    }
}
