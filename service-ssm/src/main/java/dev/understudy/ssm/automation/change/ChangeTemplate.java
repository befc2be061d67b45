package dev.understudy.ssm.automation.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ProgramFault;
import dev.understudy.ssm.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change template says.
 *
 * @param approvals the steps in which people decide, with the template's parameters
 * @param allowed the runbooks to choose from; empty if requests may name any
 * @param emergency whether requests run in spite of a closed calendar
 * @param autoApprovable whether requests may do without approvals
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/change-templates-custom-editor.html">
 *     Creating change templates using Editor</a>
 */
record ChangeTemplate(AutomationProgram approvals, List<Allowed> allowed, boolean emergency, boolean autoApprovable) {
    private static final Set<String> ABOUT_APPROVAL =
            Set.of("templateInformation", "executableRunBooks", "emergencyChange", "autoApprovable");

    /**
     * A runbook that requests may name.
     *
     * @param name its name
     * @param version its version, or null for any
     */
    record Allowed(String name, @Nullable String version) {}

    /** Reads the content of a template. */
    static ChangeTemplate parse(JsonNode content) throws ProgramFault {
        ObjectNode program = content.deepCopy();
        program.remove(ABOUT_APPROVAL);
        List<Allowed> allowed = new ArrayList<>();
        for (JsonNode runbook : content.path("executableRunBooks")) {
            JsonNode version = runbook.path("version");
            allowed.add(new Allowed(runbook.path("name").asText(), version.isMissingNode() ? null : version.asText()));
        }
        return new ChangeTemplate(
                AutomationProgram.parse(program),
                List.copyOf(allowed),
                content.path("emergencyChange").asBoolean(),
                content.path("autoApprovable").asBoolean());
    }

    /**
     * The versions in which this template offers a runbook.
     *
     * @throws dev.understudy.core.error.ModeledError if it does not offer the runbook
     */
    List<Allowed> offers(Runbook runbook) {
        if (allowed.isEmpty()) {
            return List.of(new Allowed(runbook.documentName(), null));
        }
        List<Allowed> offers = allowed.stream()
                .filter(one -> one.name().equals(runbook.documentName()))
                .toList();
        if (offers.isEmpty()) {
            throw notOffered(runbook);
        }
        return offers;
    }

    /** The refusal of a runbook that this template does not offer. */
    ModeledError notOffered(Runbook runbook) {
        return AutomationErrors.runbookNotInTemplate(
                runbook.documentName(), allowed.stream().map(Allowed::name).toList());
    }
}
