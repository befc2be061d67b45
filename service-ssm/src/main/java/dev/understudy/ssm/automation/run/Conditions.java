package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.program.Comparison;
import dev.understudy.ssm.automation.program.Condition;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;

/** Evaluates the expressions of branches and loops. */
final class Conditions {
    private Conditions() {}

    /**
     * Whether a condition holds.
     *
     * @throws Unresolved if a token has no value, or values are not of the operator's type
     */
    static boolean holds(Condition condition, Scope scope) throws Unresolved {
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), scope);
        }
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                if (!holds(part, scope)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Any any) {
            for (Condition part : any.parts()) {
                if (holds(part, scope)) {
                    return true;
                }
            }
            return false;
        }
        Condition.Compare compare = (Condition.Compare) condition;
        JsonNode left = Template.resolve(compare.variable(), scope);
        JsonNode right = Template.resolve(compare.operand(), scope);
        Comparison operator = compare.operator();
        if (!operator.applies(left, right)) {
            throw new Unresolved(operator.wireName() + " cannot compare " + left + " with " + right);
        }
        return operator.holds(left, right);
    }
}
