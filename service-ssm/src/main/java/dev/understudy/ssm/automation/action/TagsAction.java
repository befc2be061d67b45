package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code aws:createTags}: tags resources of Systems Manager and the machines that the admin API declares; other resources
 * of EC2 are not here.
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
        Map<String, String> tags = new LinkedHashMap<>();
        for (JsonNode tag : start.input("Tags")) {
            if (!tag.path("Key").isTextual() || !tag.path("Value").isTextual()) {
                return refused("Tags is a list of maps with Key and Value: " + tag);
            }
            tags.put(tag.path("Key").textValue(), tag.path("Value").textValue());
        }
        if (type.equals(EC2)) {
            return tagMachines(WireText.output(ids), tags, start);
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

    /** Machines that the admin API declares can be found by their tags. */
    private Progress tagMachines(List<String> ids, Map<String, String> tags, StepStart start) {
        Partition<SsmStore> partition = start.run().partition();
        TagRules rules = new TagRules(
                TaggableResources.usualLimit(kernel.quotas()), SsmErrors::tooManyTags, SsmErrors::reservedTagKey);
        try {
            for (String id : ids) {
                if (partition.store().nodes.get(id) != null) {
                    partition.tags().add(SsmArns.node(start.place(), id), tags, rules);
                }
            }
            return Progress.Succeeded.plainly();
        } catch (ModeledError refusal) {
            return new Progress.Failed(StepFailures.refused("CreateTags", refusal));
        }
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
