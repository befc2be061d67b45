package dev.understudy.proton.state;

import org.jspecify.annotations.Nullable;

/**
 * The roles that the environment account gives.
 *
 * @param revision counts their changes, so that the newer ones are known
 * @param role with which Proton provisions; null if it was never given
 * @param componentRole for components; null if it was never given
 * @param codebuildRole for CodeBuild; null if it was never given
 */
public record ConnectionRoles(
        int revision,
        @Nullable String role,
        @Nullable String componentRole,
        @Nullable String codebuildRole) {
    /** The roles after an update; null leaves one as it is. */
    public ConnectionRoles changed(
            @Nullable String newRole, @Nullable String newComponentRole, @Nullable String newCodebuildRole) {
        return new ConnectionRoles(
                revision + 1,
                newRole == null ? role : newRole,
                newComponentRole == null ? componentRole : newComponentRole,
                newCodebuildRole == null ? codebuildRole : newCodebuildRole);
    }
}
