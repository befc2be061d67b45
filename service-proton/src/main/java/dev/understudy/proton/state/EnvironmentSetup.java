package dev.understudy.proton.state;

import dev.understudy.proton.model.EnvironmentState;
import dev.understudy.proton.model.RepositoryBranch;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment makes of an environment.
 *
 * @param templateName the environment template
 * @param version its version
 * @param spec the spec as it was given
 * @param protonServiceRoleArn the role with which Proton provisions; null if it uses none
 * @param connection the environment account connection with which Proton provisions; null if it uses none
 * @param componentRoleArn the role for components; null if there may be none
 * @param codebuildRoleArn the role of CodeBuild; null if it uses none
 * @param provisioningRepository where Proton makes pull requests; null if it makes none
 */
public record EnvironmentSetup(
        String templateName,
        VersionNumber version,
        String spec,
        @Nullable String protonServiceRoleArn,
        @Nullable LinkedConnection connection,
        @Nullable String componentRoleArn,
        @Nullable String codebuildRoleArn,
        @Nullable RepositoryBranch provisioningRepository) {

    /**
     * The environment account connection of an environment.
     *
     * @param id its id
     * @param environmentAccount the account it leads to
     */
    public record LinkedConnection(String id, String environmentAccount) {}

    /** The form in which deployments show it. */
    public EnvironmentState asState() {
        return EnvironmentState.builder()
                .templateName(templateName)
                .templateMajorVersion(version.majorText())
                .templateMinorVersion(version.minorText())
                .spec(spec)
                .build();
    }
}
