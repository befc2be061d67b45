package dev.understudy.ssm.parameter;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.state.Partition;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.policy.PolicySchedule;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.CreationTags;
import java.time.Instant;
import java.util.Map;

/** Writes what a put was accepted for: the version, its policies on the timeline, tags, and the event. */
public final class VersionWriter {
    private final Quotas quotas;
    private final ParameterEvents events;

    /** A writer that tells about what it writes. */
    public VersionWriter(Quotas quotas, ParameterEvents events) {
        this.quotas = quotas;
        this.events = events;
    }

    /** Refuses tags that a new parameter cannot have. */
    void checkTags(ParameterName name, Map<String, String> tags, Partition<SsmStore> partition) {
        partition.tags().check(arn(name, partition), tags, tagRules());
    }

    /**
     * Writes the next version of a parameter, or the first one of a new parameter with its tags.
     *
     * @param at when it is written
     */
    public void write(
            ParameterName name,
            ParameterVersion version,
            Map<String, String> tags,
            Partition<SsmStore> partition,
            Instant at) {
        ParameterRecord before = partition.store().parameters.get(name.key());
        ParameterRecord after =
                before == null ? ParameterRecord.created(name.given(), version) : before.withVersion(version);
        partition.tags().add(arn(name, partition), tags, tagRules());
        partition.store().parameters.put(name.key(), after);
        PolicySchedule.update(partition.timeline(), name.key(), version.policies(), at);
        events.changed(operation(before == null), after, partition.key(), at);
    }

    private TagRules tagRules() {
        return CreationTags.rules("A parameter", quotas);
    }

    private static String arn(ParameterName name, Partition<SsmStore> partition) {
        return SsmArns.parameter(partition.key(), name.key());
    }

    static ParameterEvents.Operation operation(boolean created) {
        return created ? ParameterEvents.Operation.CREATE : ParameterEvents.Operation.UPDATE;
    }
}
