package dev.understudy.appconfig.rules.extensions;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.Parameter;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.state.PartitionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The extensions that AWS wrote, which every account has; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about-predefined.html">
 * Working with AWS authored extensions</a>. They have one version each and belong to no account.
 */
public final class AwsExtensions {
    /** Checks feature flag documents; linked to every feature flag profile by the service itself. */
    public static final String FEATURE_FLAGS = "AWS.AppConfig.FeatureFlags";

    /** The name of {@link #FEATURE_FLAGS}, as refusals of bad documents show it. */
    public static final String FEATURE_FLAGS_NAME = "AppConfig Feature Flags Helper";

    /** Sends deployment events to the default event bus. */
    public static final String EVENT_BRIDGE = "AWS.AppConfig.DeploymentNotificationsToEventBridge";

    /** Sends deployment events to the queue that an association names. */
    public static final String SQS = "AWS.AppConfig.DeploymentNotificationsToSqs";

    /** Sends deployment events to the topic that an association names. */
    public static final String SNS = "AWS.AppConfig.DeploymentNotificationsToSns";

    /** The parameter of {@link #SQS}. */
    public static final String QUEUE_ARN = "queueArn";

    /** The parameter of {@link #SNS}. */
    public static final String TOPIC_ARN = "topicArn";

    private static final String JIRA = "AWS.AppConfig.JiraIntegration";
    private static final List<ActionPoint> NOTIFICATIONS = List.of(
            ActionPoint.ON_DEPLOYMENT_START, ActionPoint.ON_DEPLOYMENT_COMPLETE, ActionPoint.ON_DEPLOYMENT_ROLLED_BACK);

    private AwsExtensions() {}

    /** All of them in the order in which AWS lists them, as the account sees them. */
    public static List<ExtensionVersion> all(PartitionKey owner) {
        return List.of(
                extension(
                        owner,
                        FEATURE_FLAGS,
                        FEATURE_FLAGS_NAME,
                        List.of(ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION)),
                extension(owner, JIRA, "AppConfig integration with Atlassian Jira", List.of()),
                extension(owner, EVENT_BRIDGE, "AppConfig deployment events to Amazon EventBridge", NOTIFICATIONS),
                extension(owner, SQS, "AppConfig deployment events to Amazon SQS", NOTIFICATIONS, QUEUE_ARN),
                extension(owner, SNS, "AppConfig deployment events to Amazon SNS", NOTIFICATIONS, TOPIC_ARN));
    }

    private static ExtensionVersion extension(
            PartitionKey owner, String id, String name, List<ActionPoint> points, String... required) {
        Map<String, List<Action>> actions = new LinkedHashMap<>();
        for (ActionPoint point : points) {
            actions.put(point.wireValue(), List.of(Action.builder().name(name).build()));
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String parameter : required) {
            parameters.put(parameter, new Parameter(null, true, false));
        }
        return new ExtensionVersion(id, name, 1, AppConfigArns.awsExtension(owner, id, 1), null, actions, parameters);
    }

    /** The event bus to which {@link #EVENT_BRIDGE} sends. */
    public static String defaultBus(PartitionKey owner) {
        String partition = AwsPartitions.of(owner.region());
        return new Arn(partition, "events", owner.region(), owner.account(), "event-bus/default").toString();
    }
}
