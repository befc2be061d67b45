package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.RepositorySyncAttempt;
import dev.understudy.proton.model.RepositorySyncStatus;
import org.jspecify.annotations.Nullable;

/**
 * The newest sync of a branch.
 *
 * @param source the branch
 * @param sha the commit that it stood at; null if it could not be read
 * @param latest the attempt
 */
public record RepositorySyncRecord(
        SyncSource source, @Nullable String sha, RepositorySyncAttempt latest) {

    /** Whether everything in this commit has been seen to. */
    public boolean settles(String commit) {
        return commit.equals(sha) && latest.status() == RepositorySyncStatus.SUCCEEDED;
    }
}
