package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;

/** Refusals about linked repositories and account settings; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class RepositoryErrors {
    private RepositoryErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException repositoryNotFound(RepositoryProvider provider, String name) {
        return notFound("The " + provider + " repository " + name + " isn't linked.");
    }

    /** Proposed, for operations that declare no ResourceNotFoundException. */
    public static ValidationException repositoryNotLinked(RepositoryProvider provider, String name) {
        return validation("The " + provider + " repository " + name + " isn't linked.");
    }

    /** Proposed. */
    public static ConflictException repositoryExists(RepositoryProvider provider, String name) {
        return conflict("The " + provider + " repository " + name + " is already linked with other parameters.");
    }

    /** Proposed. */
    public static ConflictException repositoryInUse(RepositoryProvider provider, String name) {
        return conflict("The " + provider + " repository " + name + " is in use.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateAccountSettings.html">UpdateAccountSettings</a>. */
    public static ValidationException repositoryBothSetAndDeleted() {
        return validation("pipelineProvisioningRepository can't be set and deleted at once.");
    }
}
