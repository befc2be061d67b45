package dev.understudy.proton;

import dev.understudy.core.service.RequestContext;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.errors.RepositoryErrors;
import dev.understudy.proton.model.AccountSettingOperations;
import dev.understudy.proton.model.GetAccountSettingsInput;
import dev.understudy.proton.model.GetAccountSettingsOutput;
import dev.understudy.proton.model.GetResourcesSummaryInput;
import dev.understudy.proton.model.GetResourcesSummaryOutput;
import dev.understudy.proton.model.RepositoryBranch;
import dev.understudy.proton.model.RepositoryBranchInput;
import dev.understudy.proton.model.UpdateAccountSettingsInput;
import dev.understudy.proton.model.UpdateAccountSettingsOutput;
import dev.understudy.proton.rules.summary.ResourceCounts;
import dev.understudy.proton.state.AccountSettingsRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.RepositoryRecord;
import org.jspecify.annotations.Nullable;

/**
 * What all pipelines of an account share. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateAccountSettings.html">UpdateAccountSettings</a>
 * and its neighbours.
 */
public final class AccountSettings implements AccountSettingOperations {
    private final ProtonAccess access;

    /** Works on the state that {@code access} gives. */
    public AccountSettings(ProtonAccess access) {
        this.access = access;
    }

    @Override
    public GetAccountSettingsOutput getAccountSettings(GetAccountSettingsInput input, RequestContext context) {
        return new GetAccountSettingsOutput(describe(access.store(context).settings()));
    }

    @Override
    public UpdateAccountSettingsOutput updateAccountSettings(UpdateAccountSettingsInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        AccountSettingsRecord before = store.settings();
        AccountSettingsRecord after = new AccountSettingsRecord(
                changed(before.pipelineServiceRole(), input.pipelineServiceRoleArn()),
                changed(before.pipelineCodebuildRole(), input.pipelineCodebuildRoleArn()),
                repository(before, input, store));
        store.settings(after);
        return new UpdateAccountSettingsOutput(describe(after));
    }

    /** An empty text removes a role; null leaves it as it is. */
    private static @Nullable String changed(@Nullable String before, @Nullable String wanted) {
        if (wanted == null) {
            return before;
        }
        return wanted.isEmpty() ? null : wanted;
    }

    private static @Nullable RepositoryBranch repository(
            AccountSettingsRecord before, UpdateAccountSettingsInput input, ProtonStore store) {
        RepositoryBranchInput wanted = input.pipelineProvisioningRepository();
        boolean deleted = Boolean.TRUE.equals(input.deletePipelineProvisioningRepository());
        if (deleted && wanted != null) {
            throw RepositoryErrors.repositoryBothSetAndDeleted();
        }
        if (deleted) {
            return null;
        }
        return wanted == null ? before.pipelineRepository() : linked(wanted, store);
    }

    private static RepositoryBranch linked(RepositoryBranchInput wanted, ProtonStore store) {
        return store.repositories
                .require(
                        RepositoryRecord.key(wanted.provider(), wanted.name()),
                        () -> RepositoryErrors.repositoryNotLinked(wanted.provider(), wanted.name()))
                .branch(wanted.branch());
    }

    @Override
    public GetResourcesSummaryOutput getResourcesSummary(GetResourcesSummaryInput input, RequestContext context) {
        return new GetResourcesSummaryOutput(new ResourceCounts(access.store(context)).summary());
    }

    private static dev.understudy.proton.model.AccountSettings describe(AccountSettingsRecord settings) {
        return dev.understudy.proton.model.AccountSettings.builder()
                .pipelineCodebuildRoleArn(settings.pipelineCodebuildRole())
                .pipelineProvisioningRepository(settings.pipelineRepository())
                .pipelineServiceRoleArn(settings.pipelineServiceRole())
                .build();
    }
}
