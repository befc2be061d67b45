package dev.understudy.proton.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a resource's status, as EventBridge hears of it.
 *
 * @param resource what changed, as in {@code Environment Template Version}
 * @param arn its ARN
 * @param detail the rest: {@code name}, {@code status}, {@code previousStatus} and what the resource adds to them
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/event-bridge.html">Automate AWS Proton with
 *     EventBridge</a>
 */
public record StatusChange(String resource, String arn, Map<String, String> detail) {
    /** The status of a resource that is gone. */
    public static final String DELETED = "DELETED";

    /** Keeps a copy in the same order. */
    public StatusChange {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }

    /**
     * A change of a resource that says nothing else about itself.
     *
     * @param previousStatus null if it had none
     */
    public static StatusChange of(
            String resource, String arn, String name, String status, @Nullable String previousStatus) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("name", name);
        detail.put("status", status);
        if (previousStatus != null) {
            detail.put("previousStatus", previousStatus);
        }
        return new StatusChange(resource, arn, detail);
    }

    /** The same change with one more detail. */
    public StatusChange with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(detail);
        more.put(key, value);
        return new StatusChange(resource, arn, more);
    }
}
