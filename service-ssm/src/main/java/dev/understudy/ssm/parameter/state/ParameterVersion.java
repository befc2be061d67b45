package dev.understudy.ssm.parameter.state;

import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one put wrote.
 *
 * @param number counts from 1
 * @param type how the value is kept
 * @param stored the value; for secure strings its ciphertext
 * @param keyId the KMS key of a secure string, as the caller named it
 * @param tier standard or advanced, never intelligent tiering
 * @param dataType what the value is checked for
 * @param description a note
 * @param allowedPattern what the value and its successors have to match
 * @param policies the parameter policies in force since this put
 * @param modifiedAt when it was written
 * @param modifiedBy the ARN of who wrote it; null for parameters that AWS publishes
 */
public record ParameterVersion(
        long number,
        ParameterType type,
        String stored,
        @Nullable String keyId,
        ParameterTier tier,
        String dataType,
        @Nullable String description,
        @Nullable String allowedPattern,
        List<AttachedPolicy> policies,
        Instant modifiedAt,
        @Nullable String modifiedBy) {

    /** The same version with policies in other states. */
    public ParameterVersion withPolicies(List<AttachedPolicy> changed) {
        return new ParameterVersion(
                number,
                type,
                stored,
                keyId,
                tier,
                dataType,
                description,
                allowedPattern,
                List.copyOf(changed),
                modifiedAt,
                modifiedBy);
    }
}
