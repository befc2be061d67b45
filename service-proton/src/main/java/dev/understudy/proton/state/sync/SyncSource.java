package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.RepositoryProvider;
import dev.understudy.proton.model.SyncType;

/**
 * A branch that something is synced from.
 *
 * @param type what is synced: templates or services
 * @param provider who hosts the repository
 * @param repository owner and name
 * @param branch the branch
 */
public record SyncSource(SyncType type, RepositoryProvider provider, String repository, String branch) {
    /** The key of what is kept about it; branches may hold nearly anything, so they come last. */
    public String key() {
        return type + " " + provider + ":" + repository + " " + branch;
    }
}
