package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.bucket.FetchedObject;
import dev.understudy.core.local.ProgramEnd;
import dev.understudy.core.local.RunningProgram;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.document.ObjectAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code aws:executeScript}: runs a script of Python or PowerShell with an interpreter of this machine, if a user named
 * one. A script that still runs when its step is over is killed.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-executeScript.html">
 *     aws:executeScript</a>
 */
public final class ScriptAction implements StepAction {
    private static final int LARGEST_ATTACHMENT = 64 * 1024 * 1024;
    private static final int MOST_OUTPUT = 1 << 20;

    private final Kernel kernel;
    private final PublishedAnswers answers;
    private final ScriptLogs logs;
    private final Map<String, RunningProgram> running = new ConcurrentHashMap<>();

    /** Scripts that run as the kernel allows; if it allows none, runbooks of AWS get answers all the same. */
    public ScriptAction(Kernel kernel, PublishedAnswers answers) {
        this.kernel = kernel;
        this.answers = answers;
        this.logs = new ScriptLogs(kernel);
    }

    @Override
    public Progress begin(StepStart start) {
        String runtime = start.input("Runtime").asText();
        ScriptLanguage language = ScriptLanguage.of(runtime);
        if (language == null) {
            return refused("Runtime " + runtime + " is not supported");
        }
        String handler = start.input("Handler").asText("");
        if (handler.isEmpty() == (language == ScriptLanguage.PYTHON)) {
            return refused("Handler is needed in Python and not supported in PowerShell");
        }
        if (start.inputs().containsKey("Script") == start.inputs().containsKey("Attachment")) {
            return refused("Exactly one of Script and Attachment is needed");
        }
        List<String> interpreter = kernel.programs().interpreter(language.option());
        if (interpreter == null) {
            return answers.instead(
                    start,
                    StepFailures.action("Understudy runs no scripts in " + language.option()
                            + " unless it is told with which interpreter: --script-interpreter " + language.option()
                            + "=COMMAND; the outcome of the step can be scripted, too"));
        }
        String group = ScriptLogs.group(start);
        String attachment = start.input("Attachment").asText("");
        String url = start.run().program().attachments().get(attachment);
        if (!attachment.isEmpty() && url == null) {
            return refused("The runbook has no attachment " + attachment);
        }
        return new Progress.Outside(() -> run(start, language, handler, interpreter, url, group), true);
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }

    private Progress run(
            StepStart start,
            ScriptLanguage language,
            String handler,
            List<String> interpreter,
            @Nullable String url,
            @Nullable String group) {
        Script script;
        if (url == null) {
            script = Script.inline(
                    language, handler, start.input("Script").asText(), payload(start), environment(start));
        } else {
            Blob content = fetch(url);
            if (content == null) {
                return new Progress.Failed(StepFailures.action("The attachment at " + url + " cannot be read"));
            }
            String file = start.input("Attachment").asText();
            script = new Script(language, handler, file, content, payload(start), environment(start));
        }
        ProgramEnd end = kernel.programs()
                .run(
                        script.program(interpreter)
                                .within(start.step().timeout())
                                .keeping(MOST_OUTPUT),
                        program -> running.put(start.stepExecutionId(), program));
        running.remove(start.stepExecutionId());
        String written = language == ScriptLanguage.PYTHON ? end.errors() : end.output() + end.errors();
        if (group != null && !written.isEmpty()) {
            logs.write(group, start, written);
        }
        return ScriptResult.of(language, end);
    }

    private static JsonNode payload(StepStart start) {
        JsonNode payload = start.input("InputPayload");
        return payload.isMissingNode() ? JsonNodeFactory.instance.objectNode() : payload;
    }

    /** Clients of AWS in a script work for the account and in the region of its execution. */
    private static Map<String, String> environment(StepStart start) {
        return Map.of(
                "AWS_REGION", start.place().region(),
                "AWS_DEFAULT_REGION", start.place().region(),
                "AWS_ACCESS_KEY_ID", start.place().account(),
                "AWS_SECRET_ACCESS_KEY", "understudy");
    }

    private @Nullable Blob fetch(String url) {
        ObjectAddress address = ObjectAddress.of(url);
        return address != null
                        && kernel.buckets().fetch(address.bucket(), address.key(), LARGEST_ATTACHMENT)
                                instanceof FetchedObject.Content object
                ? Blob.wrap(object.content())
                : null;
    }

    @Override
    public void ended(StepRecord step) {
        RunningProgram program = running.remove(step.id());
        if (program != null) {
            kernel.errands().detach("stop " + step.id(), program::kill);
        }
    }
}
