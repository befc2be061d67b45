package dev.understudy.appconfig.rules.extensions;

import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.model.ListExtensionAssociationsInput;
import dev.understudy.appconfig.state.AssociationRecord;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.error.ModeledError;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which associations a list shows: those that satisfy every filter given.
 *
 * @param resourceArn what is acted on; null is anything
 * @param extensionId which extension acts; null is any
 * @param extensionVersion which version of it; null is any
 */
public record AssociationFilter(
        @Nullable String resourceArn,
        @Nullable String extensionId,
        @Nullable Integer extensionVersion) implements Predicate<AssociationRecord> {
    /** The filter of a request. An extension that does not exist fits no association. */
    public static AssociationFilter of(ListExtensionAssociationsInput input, Lookup lookup) {
        String identifier = input.extensionIdentifier();
        if (identifier == null) {
            return new AssociationFilter(input.resourceIdentifier(), null, input.extensionVersionNumber());
        }
        try {
            ExtensionVersion extension =
                    new ExtensionLookup(lookup).require(identifier, input.extensionVersionNumber());
            boolean oneVersion = input.extensionVersionNumber() != null || identifier.equals(extension.arn());
            return new AssociationFilter(
                    input.resourceIdentifier(), extension.id(), oneVersion ? extension.number() : null);
        } catch (ModeledError unknown) {
            return new AssociationFilter(input.resourceIdentifier(), identifier, input.extensionVersionNumber());
        }
    }

    @Override
    public boolean test(AssociationRecord association) {
        return (resourceArn == null || resourceArn.equals(association.resourceArn()))
                && (extensionId == null || extensionId.equals(association.extensionId()))
                && (extensionVersion == null || extensionVersion == association.extensionVersion());
    }
}
