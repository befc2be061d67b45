package dev.understudy.appconfig.rules.validators;

import dev.understudy.appconfig.model.Validator;
import dev.understudy.appconfig.model.ValidatorType;
import dev.understudy.appconfig.rules.flags.document.FlagDocuments;
import dev.understudy.appconfig.rules.sources.SourceContent;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.service.RequestContext;

/**
 * Checks a configuration before its deployment; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-configuration-and-profile-validators.html">Understanding
 * validators</a>. Validators are asked in their order, and the first that objects decides.
 */
public final class ConfigurationValidators {
    private final FunctionValidator functions;

    /** Asks functions by way of {@code functions}. */
    public ConfigurationValidators(FunctionValidator functions) {
        this.functions = functions;
    }

    /**
     * Checks a configuration. It may wait for a function, so the caller must not hold a lock.
     *
     * @param profile whose validators are asked
     * @param content the configuration
     * @throws dev.understudy.appconfig.model.BadRequestException with details, if one objects
     */
    public void check(ProfileRecord profile, SourceContent content, RequestContext context) {
        if (profile.featureFlags()) {
            FlagDocuments.check(content.content());
        }
        content.schemas().forEach(schema -> SchemaValidator.check(schema, content.content()));
        for (Validator validator : profile.validators()) {
            if (validator.type() == ValidatorType.JSON_SCHEMA) {
                SchemaValidator.check(validator.content(), content.content());
            } else {
                functions.check(validator.content(), profile, content, context);
            }
        }
    }
}
