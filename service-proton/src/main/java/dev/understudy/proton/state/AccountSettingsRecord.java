package dev.understudy.proton.state;

import dev.understudy.proton.model.RepositoryBranch;
import org.jspecify.annotations.Nullable;

/**
 * What all pipelines of an account share.
 *
 * @param pipelineServiceRole the role with which Proton provisions pipelines; null if none is set
 * @param pipelineCodebuildRole the role with which CodeBuild provisions pipelines; null if none is set
 * @param pipelineRepository where pull requests for pipelines go; null if none is set
 */
public record AccountSettingsRecord(
        @Nullable String pipelineServiceRole,
        @Nullable String pipelineCodebuildRole,
        @Nullable RepositoryBranch pipelineRepository) {
    /** The settings of an account that never set any. */
    public static final AccountSettingsRecord NONE = new AccountSettingsRecord(null, null, null);
}
