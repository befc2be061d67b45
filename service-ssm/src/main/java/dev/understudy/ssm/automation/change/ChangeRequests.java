package dev.understudy.ssm.automation.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.service.StructureTrees;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
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

    private final Partitions<SsmStore> partitions;
    private final DocumentRunbooks documents;
    private final Launcher launcher;
    private final Kernel kernel;

    /** Change requests by templates among these documents. */
    public ChangeRequests(
            Partitions<SsmStore> partitions, DocumentRunbooks documents, Launcher launcher, Kernel kernel) {
        this.partitions = partitions;
        this.documents = documents;
        this.launcher = launcher;
        this.kernel = kernel;
    }

    /**
     * What a request names, in whichever account it is.
     *
     * @param document the change template
     * @param template what it says
     * @param runbook what is to run
     */
    public record Choice(FoundDocument document, ChangeTemplate template, Runbook runbook) {}

    /**
     * The template and the runbook that a request names. No lock may be held.
     *
     * @throws ModeledError if there is none, no template that was approved, or no runbook that it offers
     */
    public Choice choose(StartChangeRequestExecutionInput input, PartitionKey caller) {
        String name = input.documentName();
        FoundDocument found = partitions.within(
                documents.owner(name, caller),
                (partition, now) -> documents.find(
                        name, input.documentVersion(), DocumentType.AUTOMATION_CHANGE_TEMPLATE, partition, caller));
        boolean approved =
                found.owner().equals(FoundDocument.AMAZON) || found.version().reviewStatus() == ReviewStatus.APPROVED;
        if (!approved) {
            throw AutomationErrors.templateNotApproved();
        }
        ChangeTemplate template = read(found.version().content());
        return new Choice(found, template, offered(input.runbooks().get(0), template, caller));
    }

    /** Without a version, that of the template counts; with one it has to be one of the template's. */
    private Runbook offered(dev.understudy.ssm.model.Runbook asked, ChangeTemplate template, PartitionKey caller) {
        List<ChangeTemplate.Allowed> offers = template.offers(asked);
        if (asked.documentVersion() == null) {
            return runbook(asked.documentName(), offers.get(0).version(), caller);
        }
        Runbook runbook = runbook(asked.documentName(), asked.documentVersion(), caller);
        boolean fits = offers.stream()
                .anyMatch(offer -> offer.version() == null
                        || runbook(offer.name(), offer.version(), caller)
                                .version()
                                .equals(runbook.version()));
        if (!fits) {
            throw template.notOffered(asked);
        }
        return runbook;
    }

    private Runbook runbook(String name, @Nullable String version, PartitionKey caller) {
        return partitions.within(
                documents.owner(name, caller), (partition, now) -> documents.require(name, version, partition, caller));
    }

    /** Creates a change request. */
    public ExecutionRecord start(
            StartChangeRequestExecutionInput input,
            Choice choice,
            Partition<SsmStore> partition,
            RequestContext context) {
        ChangeTemplate template = choice.template();
        FoundDocument found = choice.document();
        dev.understudy.ssm.model.Runbook asked = input.runbooks().get(0);
        refuseTimes(input.scheduledTime(), input.scheduledEndTime());
        refuseTargets(asked, choice.runbook(), partition, context.now());
        String id = kernel.ids().uuid();
        Runbook program = new Runbook(
                found.shownName(),
                found.version().numeral(),
                found.arn() + ":" + found.version().numeral() + "#" + id,
                program(template.approvals(), asked, choice.runbook()),
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
