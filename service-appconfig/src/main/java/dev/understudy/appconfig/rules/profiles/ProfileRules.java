package dev.understudy.appconfig.rules.profiles;

import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.UpdateConfigurationProfileInput;
import dev.understudy.appconfig.model.Validator;
import dev.understudy.appconfig.model.ValidatorType;
import dev.understudy.appconfig.rules.kms.KmsKeys;
import dev.understudy.appconfig.rules.sources.SourceLocation;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.id.Arn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration profile may look like: which source goes with which type, role, validators and key. The text of
 * a JSON schema is not looked at before it is used.
 */
public final class ProfileRules {
    private static final Set<String> TYPES = Set.of(ProfileRecord.FREEFORM, ProfileRecord.FEATURE_FLAGS);

    private final Lookup lookup;

    /** Finds keys where {@code lookup} does. */
    public ProfileRules(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The settings of a new profile.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if they do not go together
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is no such type
     */
    public ProfileRecord.Settings settings(CreateConfigurationProfileInput input, String type) {
        String uri = input.locationUri();
        SourceLocation location = SourceLocation.parse(uri);
        if (!TYPES.contains(type)) {
            throw AppConfigErrors.unknownProfileType();
        }
        if (type.equals(ProfileRecord.FEATURE_FLAGS) && location.kind() != SourceLocation.Kind.HOSTED) {
            throw ConfigurationErrors.flagsNotHosted();
        }
        checkRole(input.retrievalRoleArn(), location, uri);
        return new ProfileRecord.Settings(
                input.name(),
                input.description(),
                input.retrievalRoleArn(),
                checked(Objects.requireNonNullElse(input.validators(), List.of()), type),
                key(input.kmsKeyIdentifier(), location));
    }

    /**
     * The settings of a profile after an update; absent members leave them as they are.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if they do not go together
     */
    public ProfileRecord.Settings settings(UpdateConfigurationProfileInput input, ProfileRecord profile) {
        ProfileRecord.Settings before = profile.settings();
        SourceLocation location = SourceLocation.parse(profile.locationUri());
        String role = input.retrievalRoleArn() == null ? before.retrievalRoleArn() : input.retrievalRoleArn();
        checkRole(role, location, profile.locationUri());
        return new ProfileRecord.Settings(
                Objects.requireNonNullElse(input.name(), before.name()),
                input.description() == null ? before.description() : input.description(),
                role,
                input.validators() == null ? before.validators() : checked(input.validators(), profile.type()),
                input.kmsKeyIdentifier() == null ? before.key() : key(input.kmsKeyIdentifier(), location));
    }

    private static void checkRole(@Nullable String role, SourceLocation location, String uri) {
        if (role == null && location.kind().needsRole()) {
            throw ConfigurationErrors.roleMissing(uri);
        }
        if (role != null && location.kind() == SourceLocation.Kind.HOSTED) {
            throw ConfigurationErrors.roleNotAllowed(role, uri);
        }
    }

    private static List<Validator> checked(List<Validator> validators, String type) {
        for (Validator validator : validators) {
            if (validator.type() == ValidatorType.LAMBDA) {
                checkFunction(validator.content());
            } else if (type.equals(ProfileRecord.FEATURE_FLAGS)) {
                throw ConfigurationErrors.flagsWithSchema();
            }
        }
        return validators;
    }

    private static void checkFunction(String text) {
        Arn arn = Arn.parse(text);
        if (arn == null || arn.account().isEmpty()) {
            throw ConfigurationErrors.functionWithoutAccount(text);
        }
    }

    /** An empty identifier takes the key away. */
    private @Nullable KmsKey key(@Nullable String identifier, SourceLocation location) {
        if (identifier == null || identifier.isEmpty()) {
            return null;
        }
        if (location.kind() != SourceLocation.Kind.HOSTED) {
            throw ConfigurationErrors.keyNotHosted();
        }
        return KmsKeys.require(identifier, lookup.store(), lookup.owner());
    }
}
