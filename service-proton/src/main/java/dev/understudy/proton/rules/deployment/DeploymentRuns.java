package dev.understudy.proton.rules.deployment;

import com.google.common.base.Ascii;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.model.DeploymentTargetResourceType;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.deployment.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The course of every deployment, whatever it is for: it begins with a request, ends on the timeline, and tells the
 * resource.
 *
 * <pre>
 * begin ──(lifecycle proton.deployment, or the delay of a scripted outcome)──▶ provision ──▶ succeeded, failed
 *   │                                                                              └──▶ awaits a notification
 * cancel ──(proton.cancellation)──▶ cancelled, unless the deployment ends first
 * remove ──(proton.deletion)──▶ gone, or removal failed
 * </pre>
 *
 * <p>How long something takes is one lifecycle for all kinds of resources. How it ends is scripted for each kind, as in
 * {@code proton.environment-deployment}, {@code proton.service-instance-cancellation} or {@code
 * proton.component-deletion}.
 */
public final class DeploymentRuns {
    /** How long deployments take. */
    public static final String DEPLOYMENT = "proton.deployment";

    /** How long it takes to stop a deployment. */
    public static final String CANCELLATION = "proton.cancellation";

    /** How long removals take. */
    public static final String DELETION = "proton.deletion";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Shorter than a deployment, so that one that was just begun can be stopped. */
    private static final Duration HALF_A_MOMENT = Duration.ofMillis(500);

    private final Kernel kernel;
    private final StatusNews news;
    private final Deployables kinds;
    private final DeploymentEnds ends;

    /** Runs deployments of these kinds with the kernel's lifecycles, outcomes and ids. */
    public DeploymentRuns(ProtonAccess access, Deployables kinds) {
        this.kernel = access.kernel();
        this.kinds = kinds;
        this.news = new StatusNews(access);
        this.ends = new DeploymentEnds(kinds, news);
        kernel.lifecycles().register(DEPLOYMENT, TransitionPolicy.after(A_MOMENT));
        kernel.lifecycles().register(CANCELLATION, TransitionPolicy.after(HALF_A_MOMENT));
        kernel.lifecycles().register(DELETION, TransitionPolicy.after(A_MOMENT));
        for (DeploymentTargetResourceType type : DeploymentTargetResourceType.values()) {
            transitions().forEach(transition -> kernel.outcomes().declare(scripted(transition, type)));
        }
    }

    /** The kinds of transitions that {@link #happen} lets happen. */
    public static Set<String> transitions() {
        return Set.of(DEPLOYMENT, CANCELLATION, DELETION);
    }

    /** The time of a deployment, a cancellation or a removal is over. */
    public void happen(DueTransition due, Partition<ProtonStore> partition) {
        ends.happen(due, partition);
    }

    /**
     * Begins a deployment.
     *
     * @param before the deployments of the resource so far; null for a new one
     * @return the deployments of the resource, for the caller to store with it
     */
    public DeploymentTrack begin(
            Partition<ProtonStore> partition, Order order, @Nullable DeploymentTrack before, Instant now) {
        DeploymentTrack track = announce(partition, order, before, now);
        release(partition, order.target(), now);
        return track;
    }

    /** Like {@link #begin}, for a deployment that waits for others until it is {@link #release released}. */
    public DeploymentTrack announce(
            Partition<ProtonStore> partition, Order order, @Nullable DeploymentTrack before, Instant now) {
        DeploymentPhase.InProgress phase = before == null
                ? DeploymentPhase.InProgress.first()
                : settled(before).redeploy();
        DeploymentRecord deployment = record(order, phase, now);
        partition.store().putDeployment(deployment);
        news.tell(partition.key(), order.target(), before == null ? null : before.phase(), phase, now);
        return before == null
                ? DeploymentTrack.first(deployment.id(), now)
                : before.attempt(phase, deployment.id(), now);
    }

    /** Lets a deployment that was announced go on. */
    public void release(Partition<ProtonStore> partition, Target target, Instant now) {
        lead(partition, running(partition, target), DEPLOYMENT, now);
    }

    /**
     * Stops the deployment of a resource. It may still end by itself before it is stopped.
     *
     * @param progress where it stands
     * @return the deployments of the resource, for the caller to store with it
     */
    public DeploymentTrack cancel(
            Partition<ProtonStore> partition, Target target, DeploymentPhase.InProgress progress, Instant now) {
        Outcome outcome = outcome(partition, target, CANCELLATION);
        DeploymentPhase.Cancelling cancelling =
                progress.cancel(outcome instanceof Outcome.Failure failure ? failure.message() : null);
        partition.store().putDeployment(running(partition, target).in(cancelling, now));
        news.tell(partition.key(), target, progress, cancelling, now);
        schedule(partition, target, CANCELLATION, outcome, now);
        return kinds.track(partition.store(), target).in(cancelling);
    }

    /**
     * Begins to remove a resource.
     *
     * @param method who provisioned it
     * @param begun the state in which it is removed
     * @return the deployments of the resource, for the caller to store with it
     */
    public DeploymentTrack remove(
            Partition<ProtonStore> partition,
            Target target,
            ProvisioningMethod method,
            DeploymentPhase.DeleteInProgress begun,
            Instant now) {
        DeploymentRecord removal = record(new Order(target, method, null, null), begun, now);
        lead(partition, removal, DELETION, now);
        DeploymentTrack track = kinds.track(partition.store(), target);
        news.tell(partition.key(), target, track.phase(), begun, now);
        return track.attempt(begun, removal.id(), now);
    }

    /** Ends a deployment before it has provisioned anything. */
    public void fail(Partition<ProtonStore> partition, Target target, String reason, Instant now) {
        DeploymentRecord deployment = running(partition, target);
        if (!(deployment.phase() instanceof DeploymentPhase.Running running)) {
            throw new IllegalStateException("it is over: " + deployment);
        }
        ends.end(partition, deployment, running.fail(reason), deployment.provisioned(), now);
    }

    /**
     * Takes note of what the customer's own engine says while it goes on.
     *
     * @param note null leaves the message as it is
     */
    public void report(
            Partition<ProtonStore> partition,
            DeploymentRecord deployment,
            Provisioned brought,
            @Nullable String note,
            Instant now) {
        DeploymentPhase phase = deployment.phase() instanceof DeploymentPhase.InProgress progress && note != null
                ? progress.saying(note)
                : deployment.phase();
        ends.tell(partition, deployment.in(phase, brought, now), now);
    }

    /** Ends a deployment as the customer's own engine says. */
    public void end(
            Partition<ProtonStore> partition,
            DeploymentRecord deployment,
            DeploymentPhase.Settled end,
            Provisioned brought,
            Instant now) {
        ends.end(partition, deployment, end, brought, now);
    }

    private DeploymentRecord record(Order order, DeploymentPhase phase, Instant now) {
        return new DeploymentRecord(
                kernel.ids().uuid(),
                order.target(),
                order.method(),
                phase,
                now,
                now,
                null,
                order.initial(),
                order.wanted(),
                Provisioned.NOTHING,
                null);
    }

    /**
     * Asks at once how it will end, so that a scripted delay counts from here. Files for the customer's own engine are
     * there at once, since it may begin at once.
     */
    private void lead(Partition<ProtonStore> partition, DeploymentRecord deployment, String kind, Instant now) {
        Target target = deployment.target();
        Outcome outcome = outcome(partition, target, kind);
        partition.store().putDeployment(deployment.scripted(outcome));
        boolean byOthers = kind.equals(DEPLOYMENT) && deployment.method() == ProvisioningMethod.SELF_MANAGED;
        if (outcome == null && byOthers) {
            partition.timeline().schedule(kind, target.path(), TransitionPolicy.immediate(), now);
        } else {
            schedule(partition, target, kind, outcome, now);
        }
    }

    private @Nullable Outcome outcome(Partition<ProtonStore> partition, Target target, String kind) {
        return kernel.outcomes()
                .next(scripted(kind, target.type()), target.name(), partition.key())
                .orElse(null);
    }

    /** The kind of outcome that a test scripts, as in {@code proton.service-pipeline-deployment}. */
    private static String scripted(String transition, DeploymentTargetResourceType type) {
        String resource = Ascii.toLowerCase(type.wireValue()).replace('_', '-');
        return transition.replace(".", "." + resource + "-");
    }

    private void schedule(
            Partition<ProtonStore> partition, Target target, String kind, @Nullable Outcome outcome, Instant now) {
        TransitionPolicy policy = outcome == null || outcome.delay() == null
                ? kernel.lifecycles().policy(kind)
                : TransitionPolicy.after(outcome.delay());
        partition.timeline().schedule(kind, target.path(), policy, now);
    }

    private static DeploymentRecord running(Partition<ProtonStore> partition, Target target) {
        DeploymentRecord running = partition.store().runningDeployment(target.path());
        if (running == null) {
            throw new IllegalStateException("no deployment is under way for " + target.path());
        }
        return running;
    }

    private static DeploymentPhase.Settled settled(DeploymentTrack track) {
        if (track.phase() instanceof DeploymentPhase.Settled settled) {
            return settled;
        }
        throw new IllegalStateException("something is under way: " + track);
    }
}
