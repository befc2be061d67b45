package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import java.util.Set;

/**
 * {@code aws:createTags}: tags resources of Systems Manager; those of EC2 are not here.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-createtag.html">
 *     aws:createTags</a>
 */
public final class TagsAction implements StepAction {
    private static final String EC2 = "EC2";
    private static final Set<String> OF_SYSTEMS_MANAGER = Set.of("ManagedInstance", "MaintenanceWindow", "Parameter");

    private final Kernel kernel;

    /** Tags by the operations of this emulator. */
    public TagsAction(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Progress begin(StepStart start) {
        String type = start.input("ResourceType").asText(EC2);
        JsonNode ids = start.input("ResourceIds");
        if (!ids.isArray() || ids.isEmpty()) {
            return refused("ResourceIds is a list of at least one id");
        }
        if (type.equals(EC2)) {
            return Progress.Succeeded.plainly();
        }
        if (!OF_SYSTEMS_MANAGER.contains(type)) {
            return refused("ResourceType " + type + " is not supported");
        }
        if (ids.size() != 1) {
            return refused("ResourceIds has one id if ResourceType is not " + EC2);
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("ResourceType", type).put("ResourceId", ids.path(0).asText());
        request.set("Tags", start.input("Tags"));
        return new Progress.Outside(() -> tag(request, start), false);
    }

    private Progress tag(ObjectNode request, StepStart start) {
        try {
            kernel.neighbours()
                    .call(
                            "ssm",
                            "AddTagsToResource",
                            request,
                            start.place().account(),
                            start.place().region());
            return Progress.Succeeded.plainly();
        } catch (ModeledError refusal) {
            return new Progress.Failed(StepFailures.refused("AddTagsToResource", refusal));
        }
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }
}
