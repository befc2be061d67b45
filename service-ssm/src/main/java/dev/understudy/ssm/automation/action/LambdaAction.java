package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.callout.CalloutResult;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.run.Trees;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code aws:invokeLambdaFunction}: posts to the URL that {@code --target} maps the function's ARN to.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-lamb.html">
 *     aws:invokeLambdaFunction</a>
 */
public final class LambdaAction implements StepAction {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int LARGEST_PAYLOAD = 200 * 1024;

    private static final String TAIL = "Tail";
    private static final Set<String> LOG_TYPES = Set.of("None", TAIL);
    private static final String LOG_TYPE = "X-Amz-Log-Type";
    private static final String REQUEST = "RequestResponse";

    private final Kernel kernel;
    private final PublishedAnswers answers;

    /** Functions at the URLs that the kernel knows; other functions answer to runbooks of AWS only. */
    public LambdaAction(Kernel kernel, PublishedAnswers answers) {
        this.kernel = kernel;
        this.answers = answers;
    }

    @Override
    public Progress begin(StepStart start) {
        String type = start.input("InvocationType").asText(REQUEST);
        String logs = start.input("LogType").asText("None");
        if (!LOG_TYPES.contains(logs)) {
            return refused("LogType is one of None and Tail");
        }
        String arn = arn(start);
        if (!kernel.callouts().mapped(arn)) {
            return answers.instead(
                    start,
                    StepFailures.api(
                            "Invoke", "ResourceNotFoundException", arn + ": no target is mapped to the function"));
        }
        JsonNode payload = payload(start);
        Map<String, String> headers =
                headers(type, logs, start.input("ClientContext").asText(""));
        Duration timeout = start.step().timeout();
        return switch (type) {
            case REQUEST -> new Progress.Outside(() -> invoke(arn, payload, headers, timeout), true);
            case "Event" -> new Progress.Outside(() -> send(arn, payload, headers, timeout), false);
            case "DryRun" -> done(NO_CONTENT);
            default -> refused("InvocationType is one of RequestResponse, Event and DryRun");
        };
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }

    /**
     * What the service Lambda gets, too.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
     */
    private static Map<String, String> headers(String type, String logs, String context) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Amz-Invocation-Type", type);
        headers.put(LOG_TYPE, logs);
        if (!context.isEmpty()) {
            headers.put("X-Amz-Client-Context", context);
        }
        return headers;
    }

    /** A version or an alias has a URL of its own if somebody maps one, else the function's. */
    private String arn(StepStart start) {
        String name = start.input("FunctionName").asText();
        String region = start.place().region();
        String arn = name.startsWith("arn:")
                ? name
                : "arn:" + AwsPartitions.of(region) + ":lambda:" + region + ":"
                        + start.place().account() + ":function:" + name;
        String qualified = arn + ":" + start.input("Qualifier").asText();
        return kernel.callouts().mapped(qualified) ? qualified : arn;
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

    private Progress send(String arn, JsonNode payload, Map<String, String> headers, Duration timeout) {
        kernel.errands().send(arn, () -> kernel.callouts().call(arn, payload.toString(), headers, timeout));
        return done(ACCEPTED);
    }

    private Progress invoke(String arn, JsonNode payload, Map<String, String> headers, Duration timeout) {
        CalloutResult result = kernel.callouts().call(arn, payload.toString(), headers, timeout);
        if (!(result instanceof CalloutResult.Answered answer)) {
            String reason = result instanceof CalloutResult.Failed failed ? failed.reason() : "there is no URL";
            return new Progress.Failed(StepFailures.action("The function cannot be reached: " + reason));
        }
        if (!answer.successful()) {
            return new Progress.Failed(StepFailures.action("The function failed: " + answer.body())
                    .answered(Integer.toString(answer.status()), answer.body()));
        }
        ObjectNode response = status(OK);
        response.set(
                "Payload",
                answer.body().length() > LARGEST_PAYLOAD
                        ? TextNode.valueOf(answer.body().substring(0, LARGEST_PAYLOAD))
                        : json(answer.body()));
        // A target may send a log that nobody asked for.
        if (answer.functionLog() != null && TAIL.equals(headers.get(LOG_TYPE))) {
            response.put("LogResult", answer.functionLog());
        }
        return Progress.Succeeded.showing(response);
    }

    private static Progress done(int status) {
        return Progress.Succeeded.showing(status(status));
    }

    private static ObjectNode status(int status) {
        return JsonNodeFactory.instance.objectNode().put("StatusCode", status);
    }
}
