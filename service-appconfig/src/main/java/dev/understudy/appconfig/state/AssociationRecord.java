package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExtensionAssociationSummary;
import dev.understudy.appconfig.model.GetExtensionAssociationOutput;
import java.util.Map;

/**
 * An extension that acts on an application, an environment or a profile.
 *
 * @param id 7 characters, given by the service
 * @param arn the association's own ARN
 * @param extensionId the extension
 * @param extensionVersion the version of the extension
 * @param extensionArn the ARN of that version
 * @param resourceArn the ARN of what it acts on
 * @param parameters what it sets
 */
public record AssociationRecord(
        String id,
        String arn,
        String extensionId,
        int extensionVersion,
        String extensionArn,
        String resourceArn,
        Map<String, String> parameters) {
    /** The association with other parameters. */
    public AssociationRecord with(Map<String, String> changed) {
        return new AssociationRecord(id, arn, extensionId, extensionVersion, extensionArn, resourceArn, changed);
    }

    /** The association as answers show it. */
    public GetExtensionAssociationOutput describe() {
        return new GetExtensionAssociationOutput(
                id, extensionArn, resourceArn, arn, parameters.isEmpty() ? null : parameters, extensionVersion);
    }

    /** The association as an item of a list. */
    public ExtensionAssociationSummary summary() {
        return new ExtensionAssociationSummary(id, extensionArn, resourceArn);
    }
}
