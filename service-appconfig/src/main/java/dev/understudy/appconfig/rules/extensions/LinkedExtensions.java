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
import java.util.Set;
import java.util.stream.Collectors;
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
        return linked(lookup, helper, id, AppConfigArns.association(lookup.owner(), id), Map.of());
    }

    private static void add(List<LinkedExtension> linked, Lookup lookup, String resourceArn) {
        for (AssociationRecord association : lookup.store().associationsOf(resourceArn)) {
            ExtensionVersion extension =
                    new ExtensionLookup(lookup).require(association.extensionId(), association.extensionVersion());
            linked.add(linked(lookup, extension, association.id(), association.arn(), association.parameters()));
        }
    }

    private static LinkedExtension linked(
            Lookup lookup,
            ExtensionVersion extension,
            String associationId,
            String associationArn,
            Map<String, String> parameters) {
        Map<ActionPoint, Action> actions = new EnumMap<>(ActionPoint.class);
        extension.actions().forEach((point, list) -> {
            ActionPoint known = ActionPoint.fromWireValue(point);
            String target = list.isEmpty() ? null : target(lookup.owner(), extension, list.get(0), parameters);
            if (known != null && target != null) {
                actions.put(known, list.get(0).toBuilder().uri(target).build());
            }
        });
        return new LinkedExtension(
                extension.id(),
                extension.name(),
                extension.number(),
                associationId,
                associationArn,
                parameters,
                dynamic(extension),
                actions);
    }

    /** Whom an action calls: its own URI, or what AWS's notification extensions take from their parameters. */
    private static @Nullable String target(
            PartitionKey owner, ExtensionVersion extension, Action action, Map<String, String> parameters) {
        return switch (extension.id()) {
            case AwsExtensions.EVENT_BRIDGE -> AwsExtensions.defaultBus(owner);
            case AwsExtensions.SQS -> parameters.get(AwsExtensions.QUEUE_ARN);
            case AwsExtensions.SNS -> parameters.get(AwsExtensions.TOPIC_ARN);
            default -> action.uri();
        };
    }

    private static Set<String> dynamic(ExtensionVersion extension) {
        return extension.parameters().entrySet().stream()
                .filter(parameter -> Boolean.TRUE.equals(parameter.getValue().dynamic()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
