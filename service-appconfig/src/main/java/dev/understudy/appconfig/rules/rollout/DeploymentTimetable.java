package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.RolloutPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a deployment and when: its event log as a function of the record and the time, so that it is right
 * whenever it is read. Types, triggers and texts were recorded from AWS.
 */
public final class DeploymentTimetable {
    private DeploymentTimetable() {}

    /** The event log at a time, oldest first. It begins with the start, whatever the time. */
    public static List<LoggedEvent> until(DeploymentRecord deployment, Instant now) {
        Interrupted interruption = deployment.interruption();
        Instant last = interruption != null && interruption.since().isBefore(now) ? interruption.since() : now;
        List<LoggedEvent> events = new ArrayList<>();
        events.add(start(deployment));
        events.addAll(between(deployment, Duration.ofMillis(-1), elapsed(deployment, last)));
        if (interruption != null) {
            events.addAll(interruption.events());
        }
        return events;
    }

    /** The beginning. */
    public static LoggedEvent start(DeploymentRecord deployment) {
        return new LoggedEvent(
                DeploymentEventType.DEPLOYMENT_STARTED, TriggeredBy.USER, "Deployment started", deployment.startedAt());
    }

    /** The events of exactly one instant that the plan foresees, in order; without the start. */
    public static List<LoggedEvent> at(DeploymentRecord deployment, Instant instant) {
        Duration elapsed = elapsed(deployment, instant);
        return between(deployment, elapsed.minusMillis(1), elapsed);
    }

    /**
     * The next instant at which the plan foresees an event with one of these action points; null if there is none.
     *
     * @param after events up to this instant do not count
     */
    public static @Nullable Instant next(DeploymentRecord deployment, Set<ActionPoint> points, Instant after) {
        RolloutPlan plan = deployment.plan();
        Duration elapsed = elapsed(deployment, after);
        int step = plan.stepsAfter(elapsed) + 1;
        if (points.contains(ActionPoint.ON_DEPLOYMENT_STEP) && step <= plan.stepCount()) {
            return deployment.startedAt().plus(plan.until(step));
        }
        if (points.contains(ActionPoint.ON_DEPLOYMENT_BAKING) && plan.duration().compareTo(elapsed) > 0) {
            return deployment.startedAt().plus(plan.duration());
        }
        return points.contains(ActionPoint.ON_DEPLOYMENT_COMPLETE)
                        && plan.untilComplete().compareTo(elapsed) > 0
                ? deployment.startedAt().plus(plan.untilComplete())
                : null;
    }

    private static Duration elapsed(DeploymentRecord deployment, Instant now) {
        return Duration.between(deployment.startedAt(), now);
    }

    /** What the plan foresees after {@code from} and up to {@code to}, both counted from the start. */
    private static List<LoggedEvent> between(DeploymentRecord deployment, Duration from, Duration to) {
        RolloutPlan plan = deployment.plan();
        Instant start = deployment.startedAt();
        List<LoggedEvent> events = new ArrayList<>();
        if (plan.instant()) {
            if (isWithin(Duration.ZERO, from, to)) {
                events.add(completed("Deployment completed instantly", start));
            }
            return events;
        }
        for (int step = plan.stepsAfter(from) + 1; step <= plan.stepsAfter(to); step++) {
            events.add(byAppConfig(
                    DeploymentEventType.PERCENTAGE_UPDATED,
                    "Configuration available to " + RolloutPlan.text(plan.percentageOf(step)) + "% of clients",
                    start.plus(plan.until(step))));
        }
        if (isWithin(plan.duration(), from, to)) {
            events.add(byAppConfig(
                    DeploymentEventType.BAKE_TIME_STARTED,
                    "Deployment bake time started",
                    start.plus(plan.duration())));
        }
        if (isWithin(plan.untilComplete(), from, to)) {
            events.add(completed("Deployment completed", start.plus(plan.untilComplete())));
        }
        return events;
    }

    private static boolean isWithin(Duration moment, Duration from, Duration to) {
        return moment.compareTo(from) > 0 && moment.compareTo(to) <= 0;
    }

    private static LoggedEvent completed(String description, Instant at) {
        return byAppConfig(DeploymentEventType.DEPLOYMENT_COMPLETED, description, at);
    }

    private static LoggedEvent byAppConfig(DeploymentEventType type, String description, Instant at) {
        return new LoggedEvent(type, TriggeredBy.APPCONFIG, description, at);
    }
}
