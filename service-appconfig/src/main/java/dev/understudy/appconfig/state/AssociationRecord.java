package dev.understudy.appconfig.state;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An extension that acts on an application, an environment or a profile.
 *
 * @param id 7 characters, given by the service
 * @param arn the association's own ARN
 * @param extensionId the extension
 * @param extensionVersion the version of the extension
 * @param extensionArn the ARN of that version
 * @param resourceArn the ARN of what it acts on
 * @param parameters what it sets; null if never given
 */
public record AssociationRecord(
        String id,
        String arn,
        String extensionId,
        int extensionVersion,
        String extensionArn,
        String resourceArn,
        @Nullable Map<String, String> parameters) {}
