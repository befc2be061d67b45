package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way forward. Where a deployment stands needs nobody to move it; the timeline holds only what has effects outside:
 * the next event that an extension wants to hear of, the next tick that one wants to decide on, and looks at alarms that
 * were on before they were monitored.
 */
public final class Rollouts {
    /** An extension hears of an event. */
    static final String EVENT = "deployment-event";
    /** Alarms are looked at that were on already when the deployment started, or when they came to be monitored. */
    static final String ALARMS = "deployment-alarms";

    private final DeploymentActions actions;
    private final Ticks ticks;
    private final AlarmWatch alarms;

    /** Moves deployments forward. */
    public Rollouts(DeploymentActions actions, Ticks ticks, AlarmWatch alarms) {
        this.actions = actions;
        this.ticks = ticks;
        this.alarms = alarms;
    }

    /** Starts a deployment, which takes the next number of its environment. The partition's lock is held. */
    public void begin(Partition<AppConfigStore> partition, DeploymentRecord deployment) {
        Instant start = deployment.startedAt();
        partition.store().putDeployment(deployment);
        actions.fire(partition, deployment, DeploymentTimetable.start(deployment));
        if (deployment.plan().instant()) {
            DeploymentTimetable.at(deployment, start).forEach(event -> actions.fire(partition, deployment, event));
            return;
        }
        scheduleEvent(partition, deployment, start.minusMillis(1));
        ticks.schedule(partition, deployment, start);
        watch(partition, deployment, start);
    }

    /** An environment monitors other alarms now: one that is on already counts right after the request. */
    public void watch(Partition<AppConfigStore> partition, EnvironmentRecord environment, Instant now) {
        DeploymentRecord running = EnvironmentStates.running(partition.store(), environment.id(), now);
        if (running != null && running.interruption() == null) {
            watch(partition, running, now);
        }
    }

    private void watch(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        if (alarms.firing(partition.store(), deployment) != null) {
            schedule(partition, ALARMS, deployment, at);
        }
    }

    /** Takes back what a deployment that was interrupted has no use for. */
    static void cancel(Partition<AppConfigStore> partition, DeploymentRecord deployment) {
        for (String kind : new String[] {EVENT, Ticks.KIND, ALARMS}) {
            partition.timeline().cancel(kind, deployment.timelineName());
        }
    }

    /** Extensions hear of everything that happens at this instant. */
    void happen(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        for (LoggedEvent event : DeploymentTimetable.at(deployment, at)) {
            actions.fire(partition, deployment, event);
        }
        scheduleEvent(partition, deployment, at);
    }

    /** Alarms are looked at. */
    void look(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        if (deployment.phaseAt(at) instanceof Running) {
            alarms.look(partition, deployment, at);
        }
    }

    private static void scheduleEvent(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant after) {
        schedule(partition, EVENT, deployment, DeploymentTimetable.next(deployment, points(deployment), after));
    }

    private static void schedule(
            Partition<AppConfigStore> partition, String kind, DeploymentRecord deployment, @Nullable Instant dueAt) {
        if (dueAt != null) {
            partition.timeline().schedule(new DueTransition(dueAt, kind, deployment.timelineName()));
        }
    }

    private static Set<ActionPoint> points(DeploymentRecord deployment) {
        Set<ActionPoint> points = EnumSet.noneOf(ActionPoint.class);
        for (LinkedExtension extension : deployment.extensions()) {
            points.addAll(extension.actions().keySet());
        }
        return points;
    }
}
