package dev.understudy.ssm.resourcepolicy;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A policy that is attached to a resource.
 *
 * @param id a UUID
 * @param resourceArn what it is attached to
 * @param document the policy as written
 * @param revision counts the puts, so that every one of them has another hash
 * @param promoted whether its share was made a standard one in Resource Access Manager
 */
public record ResourcePolicyRecord(String id, String resourceArn, String document, int revision, boolean promoted) {

    /** The hash that an update or a delete has to name. */
    public String hash() {
        return Hashing.sha256()
                .hashString(id + "#" + revision + "#" + document, StandardCharsets.UTF_8)
                .toString();
    }

    /** The same policy with another text. */
    ResourcePolicyRecord updated(String changed) {
        return new ResourcePolicyRecord(id, resourceArn, changed, revision + 1, promoted);
    }

    /** The same policy whose share everybody in it can list. */
    public ResourcePolicyRecord promote() {
        return new ResourcePolicyRecord(id, resourceArn, document, revision, true);
    }
}
