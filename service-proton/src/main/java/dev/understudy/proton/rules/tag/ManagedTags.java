package dev.understudy.proton.rules.tag;

import dev.understudy.core.state.PartitionKey;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tags that AWS gives a resource by itself: they are listed, but nobody can change them and they count for no quota.
 * See <a href="https://docs.aws.amazon.com/proton/latest/userguide/resources.html">AWS Proton resources and tagging</a>.
 */
public final class ManagedTags {
    private static final String PREFIX = "aws:proton:";

    private final Map<String, String> tags = new TreeMap<>();

    /** The tags of a resource of this account, so far. */
    public ManagedTags(PartitionKey owner) {
        tags.put(PREFIX + "account", owner.account());
    }

    /** Comes from this template. */
    public ManagedTags template(String arn) {
        tags.put(PREFIX + "template", arn);
        return this;
    }

    /** Is this environment, or is in it. */
    public ManagedTags environment(String arn) {
        tags.put(PREFIX + "environment", arn);
        return this;
    }

    /** Is this service, or belongs to it. */
    public ManagedTags service(String arn) {
        tags.put(PREFIX + "service", arn);
        return this;
    }

    /** Is this service instance. */
    public ManagedTags serviceInstance(String arn) {
        tags.put(PREFIX + "service-instance", arn);
        return this;
    }

    /** Is this component. */
    public ManagedTags component(String arn) {
        tags.put(PREFIX + "component", arn);
        return this;
    }

    /** The tags by key. */
    public Map<String, String> byKey() {
        return Map.copyOf(tags);
    }
}
