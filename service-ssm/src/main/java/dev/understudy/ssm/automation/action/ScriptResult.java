package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.Trees;
import java.nio.charset.StandardCharsets;

/**
 * What a step gets from a script that ended.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-executeScript.html">
 *     aws:executeScript</a>
 */
final class ScriptResult {
    private static final int MOST_PAYLOAD_BYTES = 100 * 1024;
    private static final int MOST_ITEMS = 100;
    private static final int MOST_MESSAGE = 4_096;

    private ScriptResult() {}

    static Progress of(ScriptLanguage language, ProgramEnd end) {
        if (end instanceof ProgramEnd.TimedOut) {
            return new Progress.TimedOut();
        }
        if (end instanceof ProgramEnd.NotStarted refused) {
            return new Progress.Failed(StepFailures.action("The interpreter cannot be started: " + refused.reason()));
        }
        if (end instanceof ProgramEnd.Exited exited) {
            return language == ScriptLanguage.PYTHON ? python(exited) : powerShell(exited);
        }
        return new Progress.Failed(StepFailures.polling("The script was stopped"));
    }

    private static Progress python(ProgramEnd.Exited end) {
        JsonNode result = json(end.output());
        if (result.has("Failure")) {
            return new Progress.Failed(
                    StepFailures.polling(result.path("Failure").asText()));
        }
        return result.has("Payload") ? done(result.path("Payload")) : broken(end);
    }

    /** The last JSON among what it wrote; other text is the payload itself if there is none. */
    private static Progress powerShell(ProgramEnd.Exited end) {
        if (end.code() != 0) {
            return broken(end);
        }
        String output = end.output().strip();
        int line = output.length();
        while (line > 0) {
            line = output.lastIndexOf('\n', line - 1);
            JsonNode payload = json(output.substring(line + 1));
            if (!payload.isMissingNode()) {
                return done(payload);
            }
            line = Math.max(line, 0);
        }
        return done(TextNode.valueOf(output));
    }

    private static JsonNode json(String text) {
        ObjectReader strict = Trees.JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            return strict.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static Progress broken(ProgramEnd.Exited end) {
        String said = end.errors().strip();
        String last = said.substring(Math.max(0, said.length() - MOST_MESSAGE));
        return new Progress.Failed(StepFailures.polling("The script ended with exit code " + end.code() + ". " + last)
                .answered(Integer.toString(end.code()), last));
    }

    /** Texts: inferred. */
    private static Progress done(JsonNode payload) {
        if (payload.toString().getBytes(StandardCharsets.UTF_8).length > MOST_PAYLOAD_BYTES) {
            return new Progress.Failed(StepFailures.verification("The payload is larger than 100 KB"));
        }
        if (payload.isArray() && payload.size() > MOST_ITEMS) {
            return new Progress.Failed(StepFailures.verification("The payload has more than 100 items"));
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.set("Payload", payload);
        return Progress.Succeeded.showing(result);
    }
}
