package dev.understudy.ssm.parameter.policy;

import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.TransitionHandler;
import dev.understudy.ssm.parameter.ParameterEvents;
import dev.understudy.ssm.parameter.ParameterRemoval;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.PolicyStatus;
import dev.understudy.ssm.parameter.state.PolicyType;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.List;

/** Lets the policies of one type act when they fall due. */
public final class PolicyActions implements TransitionHandler<SsmStore> {
    private final PolicyType type;
    private final ParameterEvents events;
    private final ParameterRemoval removal;

    /** Actions of one type of policy. */
    public PolicyActions(PolicyType type, ParameterEvents events, ParameterRemoval removal) {
        this.type = type;
        this.events = events;
        this.removal = removal;
    }

    @Override
    public void happen(DueTransition transition, Partition<SsmStore> partition) {
        ParameterRecord parameter = partition.store().parameters.get(transition.resource());
        if (parameter == null) {
            return;
        }
        List<AttachedPolicy> after = new ArrayList<>();
        for (AttachedPolicy policy : parameter.latest().policies()) {
            boolean acts =
                    policy.type() == type && policy.pending() && !policy.dueAt().isAfter(transition.dueAt());
            after.add(acts ? act(policy, parameter, transition, partition) : policy);
        }
        if (type == PolicyType.EXPIRATION) {
            removal.remove(transition.resource(), partition, transition.dueAt());
            return;
        }
        partition.store().parameters.put(transition.resource(), parameter.withPolicies(after));
        PolicySchedule.update(partition.timeline(), transition.resource(), after, transition.dueAt());
    }

    private AttachedPolicy act(
            AttachedPolicy policy, ParameterRecord parameter, DueTransition transition, Partition<SsmStore> partition) {
        AttachedPolicy acting = policy.become(PolicyStatus.IN_PROGRESS);
        events.policyActed(acting, parameter, transition, partition.key());
        return acting.become(PolicyStatus.FINISHED);
    }
}
