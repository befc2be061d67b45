package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.state.DeployedConfiguration;
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
 * reference</a>.
 */
public final class ActionMessages {
    private ActionMessages() {}

    /**
     * A hosted version is about to be made.
     *
     * @param description the new version's
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
        ObjectNode message = begin(invocationId, parameters, application, null, profile, description);
        content(message, proposed);
        if (previous == null) {
            message.putNull("PreviousContent");
        } else {
            message.putObject("PreviousContent")
                    .put("ContentType", previous.contentType())
                    .put("ContentVersion", Integer.toString(previous.number()))
                    .put("Content", base64(previous.content()));
        }
        return end(message, ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION);
    }

    /** A deployment is about to start; {@code deployment} is the deployment as it would be. */
    public static ObjectNode preStart(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment) {
        ObjectNode message = deployment(invocationId, parameters, deployment);
        message.put("ConfigurationVersion", deployment.configuration().version());
        content(message, deployment.configuration());
        return end(message, ActionPoint.PRE_START_DEPLOYMENT);
    }

    /** A deployment goes on. */
    public static ObjectNode tick(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment, Instant now) {
        ObjectNode message = deployment(invocationId, parameters, deployment);
        message.put("DeploymentState", deployment.phaseAt(now).state().wireValue());
        message.put("PercentageComplete", Float.toString(deployment.phaseAt(now).percentageComplete()));
        return end(message, ActionPoint.AT_DEPLOYMENT_TICK);
    }

    /** Something happened to a deployment. */
    public static ObjectNode notice(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment, ActionPoint point) {
        ObjectNode message = deployment(invocationId, parameters, deployment);
        message.put("ConfigurationVersion", deployment.configuration().version());
        return end(message, point);
    }

    private static ObjectNode deployment(
            String invocationId, Map<String, String> parameters, DeploymentRecord deployment) {
        return begin(
                        invocationId,
                        parameters,
                        deployment.application(),
                        deployment.environment(),
                        deployment.profile(),
                        deployment.description())
                .put("DeploymentNumber", Integer.toString(deployment.number()));
    }

    private static ObjectNode begin(
            String invocationId,
            Map<String, String> parameters,
            Named application,
            @Nullable Named environment,
            Named profile,
            @Nullable String description) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("InvocationId", invocationId);
        ObjectNode given = message.putObject("Parameters");
        parameters.forEach(given::put);
        named(message, "Application", application);
        if (environment != null) {
            named(message, "Environment", environment);
        }
        named(message, "ConfigurationProfile", profile);
        return message.put("Description", description);
    }

    private static ObjectNode end(ObjectNode message, ActionPoint point) {
        return message.put("Type", ActionTypes.of(point));
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
