package dev.understudy.appconfig.rules.extensions;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.rules.actions.InvocationIds;
import dev.understudy.appconfig.state.AssociationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.state.PartitionKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that act when something happens to a configuration: those associated with its profile, with the
 * environment and with the application, in the order of their associations. AppConfig itself links its feature flag helper
 * to feature flag profiles; nobody sees that association but in {@code AppliedExtensions}.
 */
public final class LinkedExtensions {
    private LinkedExtensions() {}

    /**
     * The extensions that act now.
     *
     * @param environment null if no environment is concerned
     */
    public static List<LinkedExtension> of(
            Lookup lookup, ProfileRecord profile, @Nullable EnvironmentRecord environment) {
        PartitionKey owner = lookup.owner();
        List<LinkedExtension> linked = new ArrayList<>();
        if (profile.featureFlags()) {
            linked.add(flagsHelper(lookup, profile));
        }
        add(linked, lookup, AppConfigArns.profile(owner, profile.applicationId(), profile.id()));
        if (environment != null) {
            add(linked, lookup, AppConfigArns.environment(owner, environment.applicationId(), environment.id()));
        }
        add(linked, lookup, AppConfigArns.application(owner, profile.applicationId()));
        return linked;
    }

    private static LinkedExtension flagsHelper(Lookup lookup, ProfileRecord profile) {
        String id = InvocationIds.implicitAssociation(profile.id());
        ExtensionVersion helper = new ExtensionLookup(lookup).require(AwsExtensions.FEATURE_FLAGS, null);
        return linked(helper, id, AppConfigArns.association(lookup.owner(), id), Map.of());
    }

    private static void add(List<LinkedExtension> linked, Lookup lookup, String resourceArn) {
        for (AssociationRecord association : lookup.store().associationsOf(resourceArn)) {
            ExtensionVersion extension =
                    new ExtensionLookup(lookup).require(association.extensionId(), association.extensionVersion());
            linked.add(linked(extension, association.id(), association.arn(), association.parameters()));
        }
    }

    private static LinkedExtension linked(
            ExtensionVersion extension, String associationId, String associationArn, Map<String, String> parameters) {
        Map<ActionPoint, Action> actions = new EnumMap<>(ActionPoint.class);
        extension.actions().forEach((point, list) -> {
            ActionPoint known = ActionPoint.fromWireValue(point);
            if (known != null && !list.isEmpty()) {
                actions.put(known, list.get(0));
            }
        });
        return new LinkedExtension(
                extension.id(),
                extension.name(),
                extension.number(),
                associationId,
                associationArn,
                parameters,
                actions);
    }
}
