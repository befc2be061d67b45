package dev.understudy.core.service;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.callout.Callouts;
import dev.understudy.core.callout.Errands;
import dev.understudy.core.event.EventLog;
import dev.understudy.core.git.GitRoot;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.local.LocalPrograms;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.time.EmulatorClock;

/**
 * What the kernel gives to every service.
 *
 * @param clock the time; methods that serve a request use {@link RequestContext#now()} instead
 * @param ids identifiers
 * @param events what AWS would have told the outside world
 * @param quotas how many of something are allowed
 * @param lifecycles how long transitions take
 * @param outcomes how things end that cannot really be done
 * @param callouts calls to targets outside
 * @param neighbours calls to the other services
 * @param buckets objects in buckets
 * @param repositories repositories of Git
 * @param programs which programs of this machine may run
 * @param errands what waits for a disk or a network and that nobody waits for
 */
public record Kernel(
        EmulatorClock clock,
        IdGenerator ids,
        EventLog events,
        Quotas quotas,
        Lifecycles lifecycles,
        Outcomes outcomes,
        Callouts callouts,
        Neighbours neighbours,
        Buckets buckets,
        GitRoot repositories,
        LocalPrograms programs,
        Errands errands) {

    /** A kernel for one service by itself: no targets, no neighbours, and whoever waits does so on its own thread. */
    public static Kernel alone(EmulatorClock clock, IdGenerator ids, Quotas quotas) {
        return new Kernel(
                clock,
                ids,
                new EventLog(),
                quotas,
                new Lifecycles(),
                new Outcomes(),
                new Callouts(Runnable::run),
                new Neighbours(ids),
                Buckets.none(),
                GitRoot.none(),
                LocalPrograms.none(),
                new Errands(Runnable::run));
    }

    /** The same with objects in buckets. */
    public Kernel withBuckets(Buckets source) {
        return with(source, repositories, programs);
    }

    /** The same with repositories of Git. */
    public Kernel withRepositories(GitRoot root) {
        return with(buckets, root, programs);
    }

    /** The same with programs of this machine. */
    public Kernel withPrograms(LocalPrograms allowed) {
        return with(buckets, repositories, allowed);
    }

    private Kernel with(Buckets source, GitRoot root, LocalPrograms allowed) {
        return new Kernel(
                clock, ids, events, quotas, lifecycles, outcomes, callouts, neighbours, source, root, allowed, errands);
    }
}
