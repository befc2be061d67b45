package dev.understudy.ssm.automation.program;

import java.util.Collection;
import java.util.List;

/**
 * What CreateDocument says of a runbook that cannot run. Texts without a remark are recorded in public issues and
 * preflight rule sets; the others say where they come from.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html">Schemas,
 *     features, and examples</a>
 */
final class ProgramErrors {
    private ProgramErrors() {}

    /** Text: inferred. */
    static ProgramFault noMap(String place) {
        return new ProgramFault("The value of \"" + place + "\" is not a map.");
    }

    /** Text: inferred. */
    static ProgramFault badValue(String place, String value) {
        return new ProgramFault("The value of \"" + place + "\" is invalid: " + value);
    }

    static ProgramFault unknownProperty(String name) {
        return new ProgramFault("Unknown property \"" + name + "\".");
    }

    static ProgramFault noSteps() {
        return new ProgramFault("Missing \"mainSteps\" in the document.");
    }

    static ProgramFault missingInStep(String property) {
        return new ProgramFault("Missing \"" + property + "\" in step detail.");
    }

    static ProgramFault badStepName(String name) {
        return new ProgramFault("StepName: " + name + " is invalid.");
    }

    static ProgramFault duplicateSteps() {
        return new ProgramFault("Duplicate step names found in mainSteps of the document.");
    }

    static ProgramFault unknownAction(String action) {
        return new ProgramFault("Unknown action: " + action);
    }

    static ProgramFault badParameterName(String name) {
        return new ProgramFault("Parameter name \"" + name + "\" is not alpha-numeric.");
    }

    static ProgramFault noParameterType() {
        return new ProgramFault("Missing \"type\" in parameter definition.");
    }

    static ProgramFault badParameterType(String type) {
        return new ProgramFault("Parameter type: " + type + " is invalid.");
    }

    static ProgramFault wrongDefault(String type, String value) {
        return new ProgramFault("Wrong default value for a \"" + type + "\" parameters, got \"" + value + "\".");
    }

    static ProgramFault undeclared(String name) {
        return new ProgramFault("Parameter \"" + name + "\" is not declared.");
    }

    static ProgramFault unknownTarget(String step, String property) {
        return new ProgramFault("Unknown step name: \"" + step + "\" in " + property);
    }

    static ProgramFault endAndNext() {
        return new ProgramFault("\"isEnd == true\" and nextStep should not exist in same step.");
    }

    static ProgramFault unknownOutput(String output) {
        return new ProgramFault("Unknown step name in named output: " + output);
    }

    static ProgramFault tooFewExpressions(String operator, String step, int count) {
        return new ProgramFault("Expect at lease two expressions for operator: " + operator + " in step: " + step
                + ". Provided: " + count);
    }

    static ProgramFault unknownInputs(Collection<String> known, Collection<String> given) {
        return new ProgramFault("Unknown input names provided. Known=[ " + known + " ], Provided=[ " + given + " ].");
    }

    static ProgramFault missingInputs(Collection<String> required, Collection<String> given) {
        return new ProgramFault(
                "Missing required input names. Required=[ " + required + " ], Provided =[ " + given + " ].");
    }

    /** Text: inferred. */
    static ProgramFault badCondition(String step) {
        return new ProgramFault("The expression of step " + step
                + " needs exactly one of And, Or, Not or Variable with one supported operator.");
    }

    /** Text: inferred. */
    static ProgramFault parameterStoreToken(String token) {
        return new ProgramFault("Only the defaults of parameters may refer to Parameter Store: " + token);
    }

    /** Text: inferred. */
    static ProgramFault badCancelTarget(String step, String target, String action) {
        return new ProgramFault(
                "Step " + step + " cannot go to " + target + " when it is cancelled: " + action + " is not supported.");
    }

    /** Rule: docs; text: inferred. */
    static ProgramFault nestedTokens(String input) {
        return new ProgramFault("Tokens within tokens aren't supported: " + input);
    }

    /** Text: inferred. */
    static ProgramFault circularDefaults(Collection<String> trace) {
        return new ProgramFault("The defaults of parameters refer to each other in a circle: " + trace);
    }

    /** Rule: docs; text: inferred but for the trace. */
    static ProgramFault cycle(List<String> trace) {
        return new ProgramFault("The steps of the document form a circle. Circle trace: " + String.join(" -> ", trace));
    }
}
