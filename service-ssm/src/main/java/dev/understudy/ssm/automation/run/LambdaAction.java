package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.PartitionKey;

/**
 * {@code aws:invokeLambdaFunction}: posts to the URL that {@code --target} maps the function's ARN to.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-lamb.html">
 *     aws:invokeLambdaFunction</a>
 */
final class LambdaAction implements StepAction {
    private static final int OK = 200;

    private final Kernel kernel;

    LambdaAction(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Progress begin(StepStart start) {
        String name = start.input("FunctionName").asText();
        PartitionKey place = start.place();
        String arn = name.startsWith("arn:")
                ? name
                : "arn:" + AwsPartitions.of(place.region()) + ":lambda:" + place.region() + ":" + place.account()
                        + ":function:" + name;
        JsonNode payload = payload(start);
        return new Progress.Outside(() -> invoke(arn, payload, start), true);
    }

    /** {@code InputPayload} is a map; {@code Payload} is a text that holds JSON. */
    private static JsonNode payload(StepStart start) {
        JsonNode map = start.input("InputPayload");
        JsonNode text = start.input("Payload");
        if (!map.isMissingNode()) {
            return map;
        }
        return text.isTextual() ? json(text.textValue()) : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode json(String text) {
        try {
            return Trees.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private Progress invoke(String arn, JsonNode payload, StepStart start) {
        CalloutResult result = kernel.callouts().call(arn, payload, start.step().timeout());
        if (!(result instanceof CalloutResult.Answered answer)) {
            String reason = result instanceof CalloutResult.Failed failed
                    ? failed.reason()
                    : "no target is mapped to the function";
            return new Progress.Failed(StepFailures.api("Invoke", "ResourceNotFoundException", arn + ": " + reason));
        }
        if (!answer.successful()) {
            return new Progress.Failed(StepFailures.action("The function failed: " + answer.body()));
        }
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("StatusCode", OK);
        response.set("Payload", json(answer.body()));
        return new Progress.Succeeded(response, Engine.outputs(response));
    }
}
