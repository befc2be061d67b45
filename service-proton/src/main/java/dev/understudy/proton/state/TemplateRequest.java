package dev.understudy.proton.state;

import dev.understudy.proton.model.Provisioning;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the create of a template asks for.
 *
 * @param name what it is called
 * @param displayName what it is called on screens; null if not given
 * @param description null if not given
 * @param encryptionKey the ARN of the customer's key; null if not given
 * @param provisioning who provisions: for environment templates the infrastructure, for service templates the pipeline;
 *     null for Proton itself
 * @param tags as given
 */
public record TemplateRequest(
        String name,
        @Nullable String displayName,
        @Nullable String description,
        @Nullable String encryptionKey,
        @Nullable Provisioning provisioning,
        Map<String, String> tags) {
    /** Keeps a copy of the tags. */
    public TemplateRequest {
        tags = Map.copyOf(tags);
    }
}
