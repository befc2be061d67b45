package dev.understudy.proton;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import dev.understudy.proton.model.AccessDeniedException;
import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ServiceQuotaExceededException;
import dev.understudy.proton.model.ValidationException;
import java.util.List;

/**
 * The refusals that all families of Proton share, with their texts; those of one subject alone stand in {@link
 * dev.understudy.proton.errors}.
 *
 * <p>Every one is HTTP 400, whatever its code; see <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_GetEnvironmentTemplate.html#API_GetEnvironmentTemplate_Errors">Errors</a>.
 * A text marked <em>observed</em> was seen in output of AWS. A text marked <em>proposed</em> is our own: AWS's is not
 * known, the code is.
 */
public final class ProtonErrors {
    /** Proton models one code for all bad input; see <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironmentTemplate.html#API_CreateEnvironmentTemplate_Errors">Errors</a>. */
    public static final ErrorDialect DIALECT = new ErrorDialect() {
        @Override
        public ModeledError invalid(List<Violation> violations) {
            return validation(ViolationWording.sentence(violations));
        }

        @Override
        public ModeledError malformed(String message) {
            return validation(message);
        }
    };

    private ProtonErrors() {}

    /** The input is wrong in itself. */
    public static ValidationException validation(String message) {
        return new ValidationException(message);
    }

    /** Something that the request names does not exist. */
    public static ResourceNotFoundException notFound(String message) {
        return new ResourceNotFoundException(message);
    }

    /** The state of something forbids the request for now. */
    public static ConflictException conflict(String message) {
        return new ConflictException(message);
    }

    /**
     * The wrong account asks. The wording is that of every AWS service, see <a
     * href="https://docs.aws.amazon.com/proton/latest/userguide/security_iam_troubleshoot.html">Troubleshooting AWS
     * Proton identity and access</a>.
     *
     * @param caller the ARN of who asks
     * @param operation the operation's name
     * @param resource the ARN of what it is about
     */
    public static AccessDeniedException accessDenied(String caller, String operation, String resource) {
        return new AccessDeniedException(
                "User: " + caller + " is not authorized to perform: proton:" + operation + " on resource: " + resource);
    }

    // Retries

    /** Observed; AWS calls it IdempotentParameterMismatch, but it is no code of its own. */
    public static ValidationException idempotentParameterMismatch() {
        return validation("Idempotent parameter mismatch");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/ag-idempotency.html">Ensuring idempotency</a>. */
    public static ConflictException modifiedSinceCreated(String what, String name) {
        return conflict("The " + what + " " + name + " already exists and was modified since it was created.");
    }

    // Lists and quotas

    /** Proposed. */
    public static ValidationException invalidNextToken() {
        return validation("The nextToken is invalid.");
    }

    /** Proposed; limits from <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-limits.html">AWS Proton quotas</a>. */
    public static ServiceQuotaExceededException quotaExceeded(int limit, String what) {
        return new ServiceQuotaExceededException("The limit of " + limit + " " + what + " is exceeded.");
    }
}
