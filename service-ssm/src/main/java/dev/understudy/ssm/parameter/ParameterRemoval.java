package dev.understudy.ssm.parameter;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.parameter.policy.PolicySchedule;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.List;

/** Takes out a parameter together with all that hangs on it. */
public final class ParameterRemoval {
    private final ParameterEvents events;

    /** Removal that tells about itself. */
    public ParameterRemoval(ParameterEvents events) {
        this.events = events;
    }

    /**
     * Takes out a parameter: versions, labels, tags, policies of both kinds and what is under way.
     *
     * @param key the parameter's name with a leading slash
     * @return false if there is no such parameter
     */
    public boolean remove(String key, Partition<SsmStore> partition, Instant at) {
        SsmStore store = partition.store();
        ParameterRecord removed = store.parameters.remove(key);
        if (removed == null) {
            return false;
        }
        String arn = SsmArns.parameter(partition.key(), key);
        partition.tags().drop(arn);
        store.resourcePoliciesByArn.keys(arn).forEach(store.resourcePolicies::remove);
        PolicySchedule.update(partition.timeline(), key, List.of(), at);
        ImageChecks.forget(key, partition);
        events.changed(ParameterEvents.Operation.DELETE, removed, partition.key(), at);
        return true;
    }
}
