package dev.understudy.ssm.parameter.policy;

import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Timeline;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.PolicyType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Keeps the timeline in step with the policies of a parameter: of each type, the one that acts next is pending. */
public final class PolicySchedule {
    private PolicySchedule() {}

    /**
     * Schedules what is pending and takes back the rest.
     *
     * @param key the parameter's name with a leading slash
     * @param policies all policies of the parameter; empty if it goes away
     * @param now the time; what should have happened before happens at once
     */
    public static void update(Timeline timeline, String key, List<AttachedPolicy> policies, Instant now) {
        for (PolicyType type : PolicyType.values()) {
            policies.stream()
                    .filter(policy -> policy.type() == type && policy.pending())
                    .map(AttachedPolicy::dueAt)
                    .min(Comparator.naturalOrder())
                    .ifPresentOrElse(
                            due -> timeline.schedule(
                                    new DueTransition(due.isBefore(now) ? now : due, type.transition(), key)),
                            () -> timeline.cancel(type.transition(), key));
        }
    }
}
