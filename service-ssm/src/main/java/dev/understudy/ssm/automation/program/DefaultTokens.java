package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Checks tokens in defaults of parameters. AWS's own runbooks refer to other parameters there, to variables of the system
 * and to Parameter Store.
 */
final class DefaultTokens {
    /** AWS names it in defaults of its own runbooks. */
    private static final String EXECUTION_ID = "automation:EXECUTION_ID";

    private final AutomationProgram program;
    private final Set<String> harmless = new HashSet<>();
    private final Set<String> trace = new LinkedHashSet<>();

    private DefaultTokens(AutomationProgram program) {
        this.program = program;
    }

    static void check(AutomationProgram program) throws ProgramFault {
        DefaultTokens defaults = new DefaultTokens(program);
        for (String parameter : program.parameters().keySet()) {
            defaults.visit(parameter);
        }
    }

    private void visit(String parameter) throws ProgramFault {
        if (harmless.contains(parameter)) {
            return;
        }
        if (!trace.add(parameter)) {
            throw ProgramErrors.circularDefaults(trace);
        }
        ParameterRule rule = program.parameters().get(parameter);
        if (rule == null) {
            throw ProgramErrors.undeclared(parameter);
        }
        JsonNode otherwise = rule.otherwise();
        if (otherwise != null) {
            Set<String> names = new LinkedHashSet<>();
            Tokens.collect(otherwise, names);
            for (String name : names) {
                if (!name.startsWith("ssm:") && !name.startsWith("global:") && !name.equals(EXECUTION_ID)) {
                    visit(name);
                }
            }
        }
        trace.remove(parameter);
        harmless.add(parameter);
    }
}
