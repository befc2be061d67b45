package dev.understudy.proton.rules.sync;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Transitions;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.model.RepositorySyncStatus;
import dev.understudy.proton.model.SyncType;
import dev.understudy.proton.rules.git.GitFault;
import dev.understudy.proton.rules.git.GitRepositories;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.sync.RepositorySyncRecord;
import dev.understudy.proton.state.sync.SyncSource;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Syncs templates and services with the branches they follow.
 *
 * <pre>
 * follow ──▶ look (on a worker) ──▶ commit ──┐
 *             ▲                              │
 *             └──────(lifecycle proton.sync)─┘
 * </pre>
 *
 * <p>AWS hears of a push at once. Here, a branch is looked at again and again, each time that the lifecycle says, or when
 * somebody asks for it; without repositories, never.
 */
public final class SyncRuns {
    /** How long after a look at a branch the next one comes. */
    public static final String LIFECYCLE = "proton.sync";

    private static final Duration DEFAULT = Duration.ofSeconds(10);

    /** Looks that follow each other at once would never end. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final ProtonAccess access;
    private final Kernel kernel;
    private final GitRepositories repositories;
    private final Map<SyncType, BranchSync> syncs = new EnumMap<>(SyncType.class);

    /** Syncs the state that {@code access} gives with the kernel's repositories. */
    public SyncRuns(ProtonAccess access, Transitions<ProtonStore> transitions) {
        this.access = access;
        this.kernel = access.kernel();
        this.repositories = new GitRepositories(kernel.repositories());
        kernel.lifecycles().register(LIFECYCLE, TransitionPolicy.after(DEFAULT));
        transitions.register(LIFECYCLE, this::due);
    }

    /** Makes a kind of sync known; before the first request. */
    public void register(BranchSync sync) {
        syncs.put(sync.type(), sync);
    }

    /** The repositories that are read. */
    public GitRepositories repositories() {
        return repositories;
    }

    /** Whether there are repositories that could be read. */
    public boolean possible() {
        return repositories.present();
    }

    /** Something follows a branch now, or follows it in another way: it is looked at as soon as can be. */
    public void follow(Partition<ProtonStore> partition, SyncSource source, Instant now) {
        RepositorySyncRecord before = partition.store().syncs.branches.get(source.key());
        if (possible()) {
            partition
                    .store()
                    .syncs
                    .branches
                    .put(
                            source.key(),
                            before == null ? new RepositorySyncRecord(source, null, null) : before.unsettled());
            partition.timeline().schedule(new DueTransition(now, LIFECYCLE, source.key()));
        }
    }

    private void due(DueTransition transition, Partition<ProtonStore> partition) {
        RepositorySyncRecord branch = partition.store().syncs.branches.get(transition.resource());
        if (branch != null) {
            PartitionKey owner = partition.key();
            SyncSource source = branch.source();
            partition.afterUnlock(() -> kernel.errands().send(turn(owner, source), () -> lookAndCommit(owner, source)));
        }
    }

    /**
     * Syncs what follows a branch; called without the partition's lock. It waits for a disk, and for a sync of the same
     * branch that is under way.
     *
     * @return how it went
     */
    public RepositorySyncRecord run(PartitionKey owner, SyncSource source) {
        return kernel.errands().run(turn(owner, source), () -> lookAndCommit(owner, source));
    }

    /** One sync of a branch at a time. */
    private static String turn(PartitionKey owner, SyncSource source) {
        return "The sync of " + source.key() + " for " + owner;
    }

    private RepositorySyncRecord lookAndCommit(PartitionKey owner, SyncSource source) {
        BranchSync.Plan plan = access.locked(owner, (partition, now) -> plan(partition, source));
        Look look = look(source, plan);
        return access.locked(owner, (partition, now) -> commit(partition, source, look, now));
    }

    private BranchSync.Plan plan(Partition<ProtonStore> partition, SyncSource source) {
        RepositorySyncRecord before = partition.store().syncs.branches.get(source.key());
        return Objects.requireNonNull(syncs.get(source.type()))
                .plan(partition, source, before == null ? null : before.settled());
    }

    private Look look(SyncSource source, BranchSync.Plan plan) {
        try {
            return repositories.read(
                    source.repository(), source.branch(), branch -> new Look(branch.sha(), plan.look(branch), ""));
        } catch (GitFault e) {
            return new Look(null, null, e.reason());
        }
    }

    private RepositorySyncRecord commit(Partition<ProtonStore> partition, SyncSource source, Look look, Instant now) {
        ProtonStore store = partition.store();
        RepositorySyncRecord known = store.syncs.branches.get(source.key());
        RepositorySyncRecord before = known == null ? new RepositorySyncRecord(source, null, null) : known;
        if (!store.syncs.read(source)) {
            return before;
        }
        RepositorySyncRecord after = before;
        if (look.sha == null || look.findings == null) {
            after = before.synced(null, RepositorySyncStatus.FAILED, SyncEvents.unreadable(look.fault, now), now);
        } else if (look.findings.any(store) || !look.sha.equals(before.settled())) {
            boolean waiting = look.findings.commit(partition, now);
            after = before.synced(
                    waiting ? null : look.sha,
                    waiting ? RepositorySyncStatus.QUEUED : RepositorySyncStatus.SUCCEEDED,
                    SyncEvents.started(look.sha, now),
                    now);
        }
        store.syncs.branches.put(source.key(), after);
        partition.timeline().schedule(LIFECYCLE, source.key(), interval(), now);
        return after;
    }

    private TransitionPolicy interval() {
        TransitionPolicy policy = kernel.lifecycles().policy(LIFECYCLE);
        if (policy instanceof TransitionPolicy.AfterReads) {
            return policy;
        }
        return policy instanceof TransitionPolicy.After after
                        && after.duration().compareTo(SHORTEST) > 0
                ? policy
                : TransitionPolicy.after(SHORTEST);
    }

    /**
     * What a look at a branch brought.
     *
     * @param sha the commit; null if it could not be read
     * @param findings what was found there; null as before
     * @param fault why it could not be read; empty if it could
     */
    private record Look(@Nullable String sha, BranchSync.@Nullable Findings findings, String fault) {}
}
