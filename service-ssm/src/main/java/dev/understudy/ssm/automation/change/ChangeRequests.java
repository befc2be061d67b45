package dev.understudy.ssm.automation.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.service.StructureTrees;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.DocumentRunbooks;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ProgramFault;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.program.StepWork;
import dev.understudy.ssm.automation.run.LaunchPlan;
import dev.understudy.ssm.automation.run.Launcher;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.state.ChangeRequest;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.automation.target.TargetRequest;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.document.content.ContentReader;
import dev.understudy.ssm.document.state.DocumentContent;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.ReviewStatus;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates change requests: executions of the approvals of a change template, with one more step that runs the runbook.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StartChangeRequestExecution.html">
 *     StartChangeRequestExecution</a>
 */
public final class ChangeRequests {
    /** AWS does not say what it calls the step; see also {@link #stepName}. */
    private static final String STEP = "ExecuteRunbook";

    private static final int OPS_ITEM_DIGITS = 12;

    /** As long as a step may take. */
    private static final long LONGEST = 2_592_000;

    private final DocumentRunbooks documents;
    private final Launcher launcher;
    private final Kernel kernel;

    /** Change requests by templates among these documents. */
    public ChangeRequests(DocumentRunbooks documents, Launcher launcher, Kernel kernel) {
        this.documents = documents;
        this.launcher = launcher;
        this.kernel = kernel;
    }

    /**
     * The template that a request names.
     *
     * @throws ModeledError if there is none, or none that was approved
     */
    public FoundDocument template(StartChangeRequestExecutionInput input, Partition<SsmStore> partition) {
        FoundDocument found = documents.find(
                input.documentName(), input.documentVersion(), DocumentType.AUTOMATION_CHANGE_TEMPLATE, partition);
        boolean approved =
                found.owner().equals(FoundDocument.AMAZON) || found.version().reviewStatus() == ReviewStatus.APPROVED;
        if (!approved) {
            throw AutomationErrors.templateNotApproved();
        }
        return found;
    }

    /** Creates a change request by a template. */
    public ExecutionRecord start(
            StartChangeRequestExecutionInput input,
            FoundDocument found,
            Partition<SsmStore> partition,
            RequestContext context) {
        ChangeTemplate template = read(found.version().content());
        dev.understudy.ssm.model.Runbook asked = input.runbooks().get(0);
        String version = template.versionOf(asked);
        Runbook runbook = documents.require(asked.documentName(), version, partition);
        refuseTimes(input.scheduledTime(), input.scheduledEndTime());
        refuseTargets(asked, runbook, partition, context.now());
        String id = kernel.ids().uuid();
        Runbook program = new Runbook(
                found.document().name(),
                found.version().numeral(),
                found.arn() + ":" + found.version().numeral() + "#" + id,
                program(template.approvals(), asked, runbook),
                null);
        ChangeRequest request = new ChangeRequest(
                "oi-" + kernel.ids().hex(OPS_ITEM_DIGITS),
                input.changeRequestName(),
                input.changeDetails(),
                input.runbooks(),
                input.scheduledTime(),
                input.scheduledEndTime(),
                template.emergency(),
                Boolean.TRUE.equals(input.autoApprove()) && template.autoApprovable());
        Map<String, List<String>> parameters = Objects.requireNonNullElse(input.parameters(), Map.of());
        return launcher.launch(
                LaunchPlan.of(program, parameters, context.callerArn()).asking(request), partition, context.now());
    }

    private static ChangeTemplate read(DocumentContent content) {
        try {
            return ChangeTemplate.parse(ContentReader.tree(content.text(), content.format()));
        } catch (ProgramFault | ModeledError unreadable) {
            throw AutomationErrors.definitionNotFound();
        }
    }

    private static void refuseTimes(@Nullable Instant begin, @Nullable Instant end) {
        if (begin != null && end != null && end.isBefore(begin)) {
            throw AutomationErrors.endsBeforeItBegins();
        }
    }

    /** What the runbook would refuse when it starts is refused now. */
    private void refuseTargets(
            dev.understudy.ssm.model.Runbook asked, Runbook runbook, Partition<SsmStore> partition, Instant now) {
        TargetRequest targets = TargetRequest.of(asked);
        if (TargetPlans.of(targets, runbook, partition) == null) {
            launcher.arguments(runbook, targets.parameters(), partition, now);
        }
    }

    private static AutomationProgram program(
            AutomationProgram approvals, dev.understudy.ssm.model.Runbook asked, Runbook runbook) {
        Map<String, JsonNode> inputs = new LinkedHashMap<>();
        StructureTrees.of(asked).properties().forEach(member -> {
            String name = member.getKey().equals("Parameters") ? "RuntimeParameters" : member.getKey();
            inputs.put(name, member.getValue());
        });
        inputs.put("DocumentVersion", TextNode.valueOf(runbook.version()));
        List<Step> steps = new ArrayList<>(approvals.steps());
        steps.add(new Step(
                stepName(approvals),
                Action.EXECUTE_AUTOMATION,
                new StepWork.Inputs(inputs),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                LONGEST));
        return new AutomationProgram(
                approvals.assumeRole(),
                approvals.parameters(),
                approvals.variables(),
                approvals.outputs(),
                steps,
                approvals.attachments());
    }

    /** A name that no step of the template has. */
    private static String stepName(AutomationProgram approvals) {
        String name = STEP;
        while (approvals.step(name) != null) {
            name += "_";
        }
        return name;
    }
}
