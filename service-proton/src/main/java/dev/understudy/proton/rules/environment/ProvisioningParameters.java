package dev.understudy.proton.rules.environment;

import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a create says about who provisions an environment. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironment.html">CreateEnvironment</a>.
 *
 * @param role whether there is a role of Proton
 * @param connection whether there is an environment account connection
 * @param codebuildRole whether there is a role of CodeBuild
 * @param repository whether there is a repository for pull requests
 */
record ProvisioningParameters(boolean role, boolean connection, boolean codebuildRole, boolean repository) {

    /**
     * The method that the parameters alone speak for, when nobody could look into the template's bundle.
     */
    ProvisioningMethod impliedMethod() {
        if (repository) {
            return ProvisioningMethod.SELF_MANAGED;
        }
        return codebuildRole && !role && !connection ? ProvisioningMethod.CODEBUILD : ProvisioningMethod.AWS_MANAGED;
    }

    /**
     * Refuses parameters that do not go with the method.
     *
     * @throws dev.understudy.proton.model.ValidationException if one is missing, or one too many
     */
    void check(ProvisioningMethod method) {
        if (role && connection) {
            throw EnvironmentErrors.roleAndConnection();
        }
        if (method == ProvisioningMethod.SELF_MANAGED) {
            checkSelfManaged();
            return;
        }
        if (repository) {
            throw EnvironmentErrors.repositoryNotAllowed();
        }
        if (method == ProvisioningMethod.CODEBUILD && !codebuildRole && !connection) {
            throw EnvironmentErrors.noCodebuildRole();
        }
        boolean codebuildWillDo = method == ProvisioningMethod.CUSTOMER_MANAGED && codebuildRole;
        if (method != ProvisioningMethod.CODEBUILD && !role && !connection && !codebuildWillDo) {
            throw EnvironmentErrors.neitherRoleNorConnection();
        }
    }

    private void checkSelfManaged() {
        if (role || connection) {
            throw EnvironmentErrors.selfManagedUsesRepositoryOnly();
        }
        if (!repository) {
            throw EnvironmentErrors.repositoryRequired();
        }
    }

    /**
     * Refuses an update that would change how an environment is provisioned.
     *
     * @param before what the environment has
     * @param sameRepository whether the repository that the update names, if any, is the present one
     * @throws dev.understudy.proton.model.ValidationException if it would
     */
    void checkUpdateOf(ProvisioningParameters before, ProvisioningMethod method, boolean sameRepository) {
        if (role && connection) {
            throw EnvironmentErrors.roleAndConnection();
        }
        if (before.connection && (role || repository)) {
            throw EnvironmentErrors.connectionStays();
        }
        if (!before.connection && connection) {
            throw EnvironmentErrors.noConnectionBefore();
        }
        if (method == ProvisioningMethod.SELF_MANAGED && role) {
            throw EnvironmentErrors.selfManagedUsesRepositoryOnly();
        }
        if (method != ProvisioningMethod.SELF_MANAGED && repository) {
            throw EnvironmentErrors.repositoryNotAllowed();
        }
        if (!sameRepository) {
            throw EnvironmentErrors.repositoryStays();
        }
    }

    static ProvisioningParameters of(
            @Nullable Object role,
            @Nullable Object connection,
            @Nullable Object codebuildRole,
            @Nullable Object repository) {
        return new ProvisioningParameters(role != null, connection != null, codebuildRole != null, repository != null);
    }
}
