package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.run.StepStart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Who may approve a step, and how many approvals it needs. Change templates say so line by line, and a line may be a
 * group or role, of which several people vote.
 *
 * @param approvers everybody as often as they may vote
 * @param lines how many different ones
 * @param needed how many approvals
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/cm-approvals-templates.html">About
 *     approvals in your change templates</a>
 */
record ApprovalLines(List<String> approvers, int lines, int needed) {
    private static final Set<String> ONE_PERSON = Set.of("IamUser", "SSOUser");
    private static final String NEEDED = "MinRequiredApprovals";
    private static final int MOST_VOTES = 100;

    /** What the inputs of a step say. */
    static ApprovalLines of(StepStart start) {
        List<String> approvers = new ArrayList<>();
        JsonNode given = start.input("Approvers");
        if (given.isTextual()) {
            approvers.add(given.textValue());
        }
        given.forEach(approver -> approvers.add(approver.asText()));
        int lines = approvers.size();
        int wanted = 0;
        JsonNode enhanced = start.input("EnhancedApprovals");
        int level = start.input(NEEDED).asInt(enhanced.path(NEEDED).asInt(1));
        for (JsonNode line : enhanced.path("Approvers")) {
            int own = Math.min(
                    MOST_VOTES, Math.max(0, line.path("minRequiredApprovals").asInt()));
            boolean alone = ONE_PERSON.contains(line.path("type").asText("IamUser"));
            int votes = alone ? 1 : Math.max(1, Math.max(own, Math.min(MOST_VOTES, level)));
            approvers.addAll(Collections.nCopies(votes, line.path("approver").asText()));
            lines++;
            wanted += alone ? Math.min(1, own) : own;
        }
        return new ApprovalLines(List.copyOf(approvers), lines, Math.max(level, wanted));
    }
}
