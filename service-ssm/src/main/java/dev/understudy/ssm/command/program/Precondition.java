package dev.understudy.ssm.command.program;

/**
 * A condition of schema 2.2: two operands have to be equal.
 *
 * @param left the first operand: {@code platformType}, a reference to a parameter, or a text
 * @param right the second operand
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html">SSM document
 *     schema features and examples</a>
 */
public record Precondition(String left, String right) {
    /** What a step says about it, where it is not met. Text: the agent's. */
    public String unmet(String stepName) {
        return "Step execution skipped due to unsatisfied preconditions: '\"StringEquals\": [" + left + ", " + right
                + "]'. Step name: " + stepName;
    }
}
