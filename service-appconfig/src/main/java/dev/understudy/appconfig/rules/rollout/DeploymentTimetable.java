package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.RolloutPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a deployment and when: its event log as a function of the record and the time. Types, triggers and
 * texts were recorded from AWS.
 */
public final class DeploymentTimetable {
    private DeploymentTimetable() {}

    /** The event log at a time, oldest first. It begins with the start, whatever the time. */
    public static List<LoggedEvent> until(DeploymentRecord deployment, Instant now) {
        Interrupted interruption = deployment.interruption();
        Instant last = interruption != null && interruption.since().isBefore(now) ? interruption.since() : now;
        List<LoggedEvent> events = new ArrayList<>();
        for (LoggedEvent event : planned(deployment)) {
            if (events.isEmpty() || !event.occurredAt().isAfter(last)) {
                events.add(event);
            }
        }
        if (interruption != null) {
            events.addAll(interruption.events());
        }
        return events;
    }

    /** The events of exactly one instant that the plan foresees, in order; without the start. */
    public static List<LoggedEvent> at(DeploymentRecord deployment, Instant instant) {
        return planned(deployment).stream()
                .skip(1)
                .filter(event -> event.occurredAt().equals(instant))
                .toList();
    }

    /**
     * Everything that the plan foresees, oldest first. A plan that takes no time has a start and an end only, and the
     * end has a text of its own.
     */
    public static List<LoggedEvent> planned(DeploymentRecord deployment) {
        RolloutPlan plan = deployment.plan();
        Instant start = deployment.startedAt();
        List<LoggedEvent> events = new ArrayList<>();
        events.add(
                new LoggedEvent(DeploymentEventType.DEPLOYMENT_STARTED, TriggeredBy.USER, "Deployment started", start));
        if (plan.instant()) {
            events.add(byAppConfig(DeploymentEventType.DEPLOYMENT_COMPLETED, "Deployment completed instantly", start));
            return events;
        }
        for (int step = 1; step <= plan.steps().size(); step++) {
            events.add(byAppConfig(
                    DeploymentEventType.PERCENTAGE_UPDATED,
                    "Configuration available to " + RolloutPlan.text(plan.percentageOf(step)) + "% of clients",
                    start.plus(plan.until(step))));
        }
        events.add(byAppConfig(
                DeploymentEventType.BAKE_TIME_STARTED, "Deployment bake time started", start.plus(plan.duration())));
        events.add(byAppConfig(
                DeploymentEventType.DEPLOYMENT_COMPLETED, "Deployment completed", start.plus(plan.untilComplete())));
        return events;
    }

    private static LoggedEvent byAppConfig(DeploymentEventType type, String description, Instant at) {
        return new LoggedEvent(type, TriggeredBy.APPCONFIG, description, at);
    }
}
