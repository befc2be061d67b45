package dev.understudy.ssm.automation.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    record Allowed(String name, @Nullable String version) {
        private boolean fits(Runbook runbook) {
            String asked = runbook.documentVersion();
            return name.equals(runbook.documentName()) && (version == null || asked == null || version.equals(asked));
        }
    }

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
     * The version of a runbook that is meant by a request, or null for the default.
     *
     * @throws dev.understudy.core.error.ModeledError if this template does not offer the runbook
     */
    @Nullable String versionOf(Runbook runbook) {
        if (allowed.isEmpty()) {
            return runbook.documentVersion();
        }
        Allowed offered = allowed.stream()
                .filter(one -> one.fits(runbook))
                .findFirst()
                .orElseThrow(() -> AutomationErrors.runbookNotInTemplate(
                        runbook.documentName(),
                        allowed.stream().map(Allowed::name).toList()));
        return runbook.documentVersion() == null ? offered.version() : runbook.documentVersion();
    }
}
