package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.callout.Callouts;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.run.Trees;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code aws:invokeWebhook}: posts to the URL that {@code --target webhook:NAME=URL} gives for an integration, or to the
 * integration's own if that is on this machine; elsewhere it belongs to real people. The integration is a secure string,
 * as its users create it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/invoke-webhook.html">aws:invokeWebhook</a>
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/creating-webhook-integrations.html">Creating
 *     webhook integrations for Automation</a>
 */
public final class WebhookAction implements StepAction {
    private static final String INTEGRATIONS = "/d9d01087-4a3f-49e0-b0b4-d568d7826553/ssm/integrations/webhook/";

    private final Kernel kernel;

    /** Webhooks at the URLs that the kernel knows. */
    public WebhookAction(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Progress begin(StepStart start) {
        String name = start.input("IntegrationName").asText();
        JsonNode body = start.input("Body");
        return new Progress.Outside(() -> invoke(name, body, start), true);
    }

    private Progress invoke(String name, JsonNode body, StepStart start) {
        JsonNode integration;
        try {
            integration = integration(name, start.place());
        } catch (ModeledError refusal) {
            return new Progress.Failed(StepFailures.refused("GetParameter", refusal));
        } catch (JsonProcessingException e) {
            return refused("The integration " + name + " is no JSON");
        }
        if (!integration.path("url").isTextual()) {
            return refused("The integration " + name + " has no url");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        integration
                .path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode message = body.isMissingNode() ? integration.path("payload") : body;
        return progress(name, call(name, integration.path("url").textValue(), text(message), headers, start));
    }

    private CalloutResult call(
            String name, String ownUrl, String message, Map<String, String> headers, StepStart start) {
        String target = "webhook:" + name;
        Duration timeout = start.step().timeout();
        URI url = localUrl(ownUrl);
        return kernel.callouts().mapped(target) || url == null
                ? kernel.callouts().call(target, message, headers, timeout)
                : kernel.callouts().callLocal(url, target, message, headers, timeout);
    }

    private static @Nullable URI localUrl(String text) {
        try {
            URI url = new URI(text);
            return Callouts.local(url) ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private JsonNode integration(String name, PartitionKey place) throws JsonProcessingException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("Name", INTEGRATIONS + name).put("WithDecryption", true);
        JsonNode answer = kernel.neighbours().call("ssm", "GetParameter", request, place.account(), place.region());
        return Trees.JSON.readTree(answer.path("Parameter").path("Value").asText());
    }

    private static String text(JsonNode message) {
        return message.isTextual() ? message.textValue() : message.isMissingNode() ? "" : message.toString();
    }

    private static Progress progress(String name, CalloutResult result) {
        if (!(result instanceof CalloutResult.Answered answer)) {
            String reason = result instanceof CalloutResult.Failed failed
                    ? failed.reason()
                    : "no target is mapped to webhook:" + name;
            return new Progress.Failed(StepFailures.action("The webhook " + name + " cannot be reached: " + reason));
        }
        if (!answer.successful()) {
            return new Progress.Failed(StepFailures.action(
                            "The webhook " + name + " answered with status " + answer.status() + ": " + answer.body())
                    .answered(Integer.toString(answer.status()), answer.body()));
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("Response", answer.body()).put("ResponseCode", answer.status());
        return Progress.Succeeded.showing(response);
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }
}
