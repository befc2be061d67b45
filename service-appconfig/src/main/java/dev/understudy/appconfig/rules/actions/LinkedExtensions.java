package dev.understudy.appconfig.rules.actions;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.Parameter;
import dev.understudy.appconfig.rules.extensions.AwsExtensions;
import dev.understudy.appconfig.rules.extensions.ExtensionLookup;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.AssociationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the extensions that act on something: those associated with its configuration profile, its environment and its
 * application, each in the order of their association. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about.html">Understanding
 * extensions</a>.
 */
public final class LinkedExtensions {
    private final Lookup lookup;
    private final ExtensionLookup extensions;
    private final PartitionKey owner;

    /** Looks up in these tables; the partition's lock is held. */
    public LinkedExtensions(Lookup lookup) {
        this.lookup = lookup;
        this.extensions = new ExtensionLookup(lookup);
        this.owner = lookup.owner();
    }

    /**
     * What acts on a profile in an environment.
     *
     * @param environment null where there is none, as when a hosted version is made
     */
    public List<LinkedExtension> on(
            ApplicationRecord application, @Nullable EnvironmentRecord environment, ProfileRecord profile) {
        List<LinkedExtension> linked = new ArrayList<>();
        if (profile.featureFlags()) {
            linked.add(featureFlags(profile));
        }
        add(linked, AppConfigArns.profile(owner, application.id(), profile.id()));
        if (environment != null) {
            add(linked, AppConfigArns.environment(owner, application.id(), environment.id()));
        }
        add(linked, AppConfigArns.application(owner, application.id()));
        return linked;
    }

    /** AWS links its own extension to every feature flag profile; what it does is built in here. */
    private LinkedExtension featureFlags(ProfileRecord profile) {
        String association = InvocationIds.implicitAssociation(profile.id());
        return new LinkedExtension(
                AwsExtensions.FEATURE_FLAGS,
                AwsExtensions.FEATURE_FLAGS_NAME,
                1,
                association,
                AppConfigArns.association(owner, association),
                Map.of(),
                Set.of(),
                Map.of());
    }

    private void add(List<LinkedExtension> linked, String resourceArn) {
        for (AssociationRecord association : lookup.store().associationsOf(resourceArn)) {
            linked.add(link(association));
        }
    }

    private LinkedExtension link(AssociationRecord association) {
        ExtensionVersion extension =
                extensions.require(association.extensionId(), association.extensionVersion());
        return new LinkedExtension(
                extension.id(),
                extension.name(),
                extension.number(),
                association.id(),
                association.arn(),
                association.parameters(),
                dynamic(extension),
                actions(extension, association.parameters()));
    }

    private static Set<String> dynamic(ExtensionVersion extension) {
        return extension.parameters().entrySet().stream()
                .filter(entry -> isDynamic(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isDynamic(Parameter parameter) {
        return Boolean.TRUE.equals(parameter.dynamic());
    }

    private Map<ActionPoint, Action> actions(ExtensionVersion extension, Map<String, String> parameters) {
        Map<ActionPoint, Action> actions = new EnumMap<>(ActionPoint.class);
        extension.actions().forEach((name, list) -> {
            ActionPoint point = ActionPoint.fromWireValue(name);
            Action action = list.get(0);
            String target = target(extension, action, parameters);
            if (point != null && target != null) {
                actions.put(point, action.toBuilder().uri(target).build());
            }
        });
        return actions;
    }

    /** Whom an action calls: its own URI, or what AWS's notification extensions are told by their parameters. */
    private @Nullable String target(ExtensionVersion extension, Action action, Map<String, String> parameters) {
        return switch (extension.id()) {
            case AwsExtensions.EVENT_BRIDGE ->
                new Arn(
                                AwsPartitions.of(owner.region()),
                                "events",
                                owner.region(),
                                owner.account(),
                                "event-bus/default")
                        .toString();
            case AwsExtensions.SQS -> parameters.get(AwsExtensions.QUEUE_ARN);
            case AwsExtensions.SNS -> parameters.get(AwsExtensions.TOPIC_ARN);
            default -> action.uri();
        };
    }
}
