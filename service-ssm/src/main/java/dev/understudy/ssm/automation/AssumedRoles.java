package dev.understudy.ssm.automation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.core.state.PartitionKey;

/**
 * Roles that executions assume. Everybody may pass every role and Automation can assume it, unless an outcome of the kind
 * {@code ssm.automation-role}, named by the role's ARN, is a failure: then it cannot be assumed, or with the output
 * {@code {"permission": "iam:PassRole"}} the caller may not pass it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-troubleshooting.html">
 *     Troubleshooting Systems Manager Automation</a>
 */
public final class AssumedRoles {
    /** Whether roles can be assumed. */
    static final String OUTCOME = "ssm.automation-role";

    private static final String PASS_ROLE = "iam:PassRole";

    private final Outcomes outcomes;

    /** Roles of which these outcomes say more. */
    public AssumedRoles(Outcomes outcomes) {
        this.outcomes = outcomes;
        outcomes.declare(OUTCOME);
    }

    /**
     * Assumes a role.
     *
     * @param role its ARN, or an empty text for the permissions of the caller
     * @param caller the ARN of whoever starts the execution
     * @throws dev.understudy.core.error.ModeledError {@code InvalidAutomationExecutionParametersException} if it cannot
     *     be assumed, {@code AccessDeniedException} if the caller may not pass it
     */
    public void assume(String role, String caller, PartitionKey where) {
        if (role.isEmpty() || !(outcomes.next(OUTCOME, role, where).orElse(null) instanceof Outcome.Failure failure)) {
            return;
        }
        JsonNode output = failure.output();
        throw output != null && output.path("permission").asText().equals(PASS_ROLE)
                ? AutomationErrors.notAuthorized(caller, PASS_ROLE, role)
                : AutomationErrors.roleNotAssumable();
    }
}
