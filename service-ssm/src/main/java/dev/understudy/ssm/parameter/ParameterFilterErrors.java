package dev.understudy.ssm.parameter;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.InvalidFilterKey;
import dev.understudy.ssm.model.InvalidFilterOption;
import dev.understudy.ssm.model.InvalidFilterValue;
import java.util.List;

/**
 * What Parameter Store refuses about filters. The texts are unconfirmed; codes are the model's, even where they look odd.
 */
public final class ParameterFilterErrors {
    private ParameterFilterErrors() {}

    /** Old and new filters in one request. */
    public static ModeledError bothKinds() {
        return SsmErrors.validation("You can use either Filters or ParameterFilters in a single request.");
    }

    /** A key that this operation does not know. */
    public static ModeledError unknownKey(String key, List<String> known) {
        return new InvalidFilterKey(
                "The following filter key is not valid: " + key + ". Valid filter keys include: " + known + ".");
    }

    /** A key that stands twice in the request. */
    public static ModeledError duplicateKey(String key) {
        return new InvalidFilterKey("The following filter is duplicated in the request: " + key
                + ". A request can contain only one occurrence of a specific filter.");
    }

    /** A key without values. */
    public static ModeledError missingValues(String key) {
        return new InvalidFilterValue("The following filter values are missing : null for filter key " + key + ".");
    }

    /** An option that the key does not know. */
    public static ModeledError unknownOption(String option, List<String> known) {
        return new InvalidFilterOption(
                "The following filter option is not valid: " + option + ". Valid options include: " + known + ".");
    }

    /** A value that the key does not know; the code really speaks of the option. */
    public static ModeledError unknownValue(String value, List<String> known) {
        return new InvalidFilterOption(
                "The following filter value is not valid: " + value + ". Valid values include: " + known + ".");
    }

    /** A path in a name space of AWS. */
    public static ModeledError reservedPath() {
        return SsmErrors.validation("Filters for common parameters can't be prefixed with \"aws\" or \"ssm\""
                + " (case-insensitive). When using global parameters, please specify within a global namespace.");
    }
}
