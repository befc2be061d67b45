package dev.understudy.ssm.node.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lets machines outside of EC2 register.
 *
 * @param id a UUID
 * @param code the secret that registers
 * @param description what it is for, or null
 * @param defaultInstanceName the name of nodes that register with it, or null
 * @param iamRole the role of nodes that register with it
 * @param registrationLimit how many may register
 * @param registrations how many have
 * @param createdAt when it was made
 * @param expiresAt from when on nobody can register with it
 * @param tags the tags of nodes that register with it
 */
public record ActivationRecord(
        String id,
        String code,
        @Nullable String description,
        @Nullable String defaultInstanceName,
        String iamRole,
        int registrationLimit,
        int registrations,
        Instant createdAt,
        Instant expiresAt,
        Map<String, String> tags) {
    /** The tags are copied. */
    public ActivationRecord {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** Whether it is of no use any more. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether as many nodes have registered as may. */
    public boolean exhausted() {
        return registrations >= registrationLimit;
    }

    /** The same activation after one more node has registered. */
    public ActivationRecord registered() {
        return new ActivationRecord(
                id,
                code,
                description,
                defaultInstanceName,
                iamRole,
                registrationLimit,
                registrations + 1,
                createdAt,
                expiresAt,
                tags);
    }
}
