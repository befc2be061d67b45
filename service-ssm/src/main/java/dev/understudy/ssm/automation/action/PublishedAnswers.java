package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.google.common.base.Suppliers;
import com.google.common.io.Resources;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.model.DocumentFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What services that are not here say to runbooks of AWS, so that these run to their end as they do with AWS. What they
 * wait for is so. Steps of other runbooks fail.
 */
public final class PublishedAnswers {
    /** Nobody else may give a document a name that begins so. */
    private static final String OF_AWS = "AWS-";

    /** Stands for new hexadecimal digits; their number follows. */
    private static final String NEW = "new:";

    private static final Supplier<JsonNode> ANSWERS = Suppliers.memoize(PublishedAnswers::read);

    private final IdGenerator ids;

    /** Answers with such ids. */
    public PublishedAnswers(IdGenerator ids) {
        this.ids = ids;
    }

    private static JsonNode read() {
        try {
            String text = Resources.toString(
                    Resources.getResource(PublishedAnswers.class, "published-answers.yaml"), StandardCharsets.UTF_8);
            return ContentReader.tree(text, DocumentFormat.YAML);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a step ends whose service is not here: in a runbook of AWS with an answer, elsewhere with a failure. */
    public Progress instead(StepStart start, StepFailure absence) {
        String runbook = start.origin().documentName();
        if (!runbook.startsWith(OF_AWS)) {
            return new Progress.Failed(absence);
        }
        Action action = start.step().action();
        if (action == Action.ASSERT_PROPERTY || action == Action.WAIT_FOR_PROPERTY) {
            return Progress.Succeeded.plainly();
        }
        Progress answered = known(start);
        return answered == null ? new Progress.Succeeded(JsonNodeFactory.instance.objectNode(), Map.of()) : answered;
    }

    /** How a step of a runbook of AWS ends that has an answer of its own; null if it has none. */
    public @Nullable Progress known(StepStart start) {
        String runbook = start.origin().documentName();
        JsonNode answer = runbook.startsWith(OF_AWS)
                ? ANSWERS.get().path(runbook).path(start.step().name())
                : MissingNode.getInstance();
        if (answer.isMissingNode()) {
            return null;
        }
        try {
            JsonNode response = Template.resolve(answer, scope(start));
            return start.step().action() == Action.EXECUTE_AWS_API
                    ? new Progress.Succeeded(response, Map.of())
                    : Progress.Succeeded.showing(response);
        } catch (Unresolved reason) {
            return new Progress.Failed(StepFailures.verification(reason.reason()));
        }
    }

    private Scope scope(StepStart start) {
        Scope run = start.scope();
        return name -> name.startsWith(NEW)
                ? TextNode.valueOf(ids.hex(Integer.parseInt(name.substring(NEW.length()))))
                : run.value(name);
    }
}
