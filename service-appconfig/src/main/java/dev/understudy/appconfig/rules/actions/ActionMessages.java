package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentPhase;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.HostedVersion;
import dev.understudy.appconfig.state.Named;
import dev.understudy.core.model.Blob;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What extensions are told; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-creating-custom-lambda.html#working-with-appconfig-extensions-creating-custom-lambda-payload">Payload
 * reference</a>. Members and order before a hosted version is made were recorded in 2026.
 */
public final class ActionMessages {
    private ActionMessages() {}

    /**
     * A hosted version is about to be made.
     *
     * @param description the new version's; null if it has none
     * @param proposed the new version as it stands
     * @param previous the newest version so far; null if there is none
     */
    public static ObjectNode preCreate(
            String invocationId,
            Map<String, String> parameters,
            Named application,
            Named profile,
            @Nullable String description,
            DeployedConfiguration proposed,
            @Nullable HostedVersion previous) {
        ObjectNode message =
                begin(ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION, invocationId, parameters, application);
        named(message, "ConfigurationProfile", profile);
        content(message, proposed);
        message.put("Description", description);
        if (previous != null) {
            message.putObject("PreviousContent")
                    .put("ContentType", previous.contentType())
                    .put("ContentVersion", Integer.toString(previous.number()))
                    .put("Content", base64(previous.content()));
        }
        return message.put("ConfigurationProfileType", proposed.profileType());
    }

    /** A deployment is about to start; {@code deployment} is the deployment as it would be. */
    public static ObjectNode preStart(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment) {
        ObjectNode message = deployment(ActionPoint.PRE_START_DEPLOYMENT, invocationId, parameters, deployment);
        message.put("ConfigurationVersion", deployment.configuration().version());
        content(message, deployment.configuration());
        return message.put(
                "ConfigurationProfileType", deployment.configuration().profileType());
    }

    /** A deployment goes on. */
    public static ObjectNode tick(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment, Instant now) {
        DeploymentPhase phase = deployment.phaseAt(now);
        return deployment(ActionPoint.AT_DEPLOYMENT_TICK, invocationId, parameters, deployment)
                .put("DeploymentState", phase.state().wireValue())
                .put("PercentageComplete", Float.toString(phase.percentageComplete()));
    }

    /** Something happened to a deployment. */
    public static ObjectNode notice(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment, ActionPoint point) {
        return deployment(point, invocationId, parameters, deployment)
                .put("ConfigurationVersion", deployment.configuration().version());
    }

    private static ObjectNode deployment(
            ActionPoint point, String invocationId, Map<String, String> parameters, DeploymentRecord deployment) {
        ObjectNode message = begin(point, invocationId, parameters, deployment.application());
        named(message, "Environment", deployment.environment());
        named(message, "ConfigurationProfile", deployment.profile());
        return message.put("Description", deployment.description())
                .put("DeploymentNumber", Integer.toString(deployment.number()));
    }

    private static ObjectNode begin(
            ActionPoint point, String invocationId, Map<String, String> parameters, Named application) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("InvocationId", invocationId);
        ObjectNode given = message.putObject("Parameters");
        parameters.forEach(given::put);
        message.put("Type", ActionTypes.of(point));
        named(message, "Application", application);
        return message;
    }

    private static void named(ObjectNode message, String member, Named resource) {
        message.putObject(member).put("Id", resource.id()).put("Name", resource.name());
    }

    private static void content(ObjectNode message, DeployedConfiguration configuration) {
        message.put("Content", base64(configuration.content()))
                .put("ContentType", configuration.contentType())
                .put("ContentVersion", configuration.version());
    }

    private static String base64(Blob content) {
        return Base64.getEncoder().encodeToString(content.unsafeBytes());
    }
}
