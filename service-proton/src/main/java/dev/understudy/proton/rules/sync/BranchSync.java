package dev.understudy.proton.rules.sync;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.rules.git.GitBranch;
import dev.understudy.proton.rules.git.GitFault;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.sync.SyncSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows a branch: templates or services. A sync looks at the state under the lock, at the branch without it, and
 * changes the state under it again.
 */
public interface BranchSync {
    /** What follows. */
    SyncType type();

    /**
     * What is to be looked for in a branch; the partition's lock is held.
     *
     * @param settled the commit that has been seen to already; null if none has
     */
    Plan plan(Partition<ProtonStore> partition, SyncSource source, @Nullable String settled);

    /** What is to be looked for. */
    @FunctionalInterface
    interface Plan {
        /**
         * Looks at a branch, without any lock.
         *
         * @throws GitFault if it cannot be read
         */
        Findings look(GitBranch branch) throws GitFault;
    }

    /** What was found. */
    interface Findings {
        /** Whether there is anything to do; the partition's lock is held. */
        boolean any(ProtonStore store);

        /**
         * Does it, as far as nobody changed his mind meanwhile; the partition's lock is held.
         *
         * @return whether something has to wait until an earlier sync is over
         */
        boolean commit(Partition<ProtonStore> partition, Instant now);
    }
}
