package dev.understudy.ssm.parameter.policy;

import dev.understudy.core.quota.Quotas;
import dev.understudy.ssm.parameter.state.AttachedPolicy;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which policies a parameter has after a put. */
public final class PolicyRules {
    private static final int MOST_POLICIES = 10;

    private final Quotas quotas;

    /** Rules with the number of policies that these quotas allow. */
    public PolicyRules(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * The policies that a put leads to: those that come with it in place of all others, else those that are there.
     *
     * @param document what comes with the put; null if it does not speak of policies
     * @param before the parameter that is overwritten, if there is one
     * @param modifiedAt when the put is made
     */
    public List<AttachedPolicy> resolve(
            @Nullable String document, @Nullable ParameterRecord before, Instant modifiedAt) {
        if (document != null) {
            return PolicyDocument.read(document, modifiedAt, quotas.limit("ssm.parameter-policies", MOST_POLICIES));
        }
        if (before == null) {
            return List.of();
        }
        return before.latest().policies().stream()
                .map(policy -> policy.afterChange(modifiedAt))
                .toList();
    }
}
