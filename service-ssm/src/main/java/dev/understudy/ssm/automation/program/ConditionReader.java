package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the expressions of branches and loops. */
final class ConditionReader {
    private ConditionReader() {}

    /** A choice of a branch, which has a next step besides its expression. */
    static Condition choice(String step, JsonNode written) throws ProgramFault {
        return read(step, written, Set.of("NextStep"));
    }

    static Condition condition(String step, JsonNode written) throws ProgramFault {
        return read(step, written, Set.of());
    }

    private static Condition read(String step, JsonNode written, Set<String> besides) throws ProgramFault {
        Set<String> names = new HashSet<>();
        written.properties().forEach(member -> names.add(member.getKey()));
        names.removeAll(besides);
        if (names.equals(Set.of("And"))) {
            return new Condition.All(parts(step, "And", written.path("And")));
        }
        if (names.equals(Set.of("Or"))) {
            return new Condition.Any(parts(step, "Or", written.path("Or")));
        }
        if (names.equals(Set.of("Not"))) {
            return new Condition.Not(condition(step, written.path("Not")));
        }
        if (names.size() == 2 && names.remove("Variable")) {
            String name = names.iterator().next();
            Comparison operator = Comparison.of(name);
            if (operator != null) {
                return new Condition.Compare(written.path("Variable"), operator, written.path(name));
            }
        }
        throw ProgramErrors.badCondition(step);
    }

    private static List<Condition> parts(String step, String operator, JsonNode written) throws ProgramFault {
        if (!written.isArray() || written.size() < 2) {
            throw ProgramErrors.tooFewExpressions(operator, step, written.size());
        }
        List<Condition> parts = new ArrayList<>();
        for (JsonNode part : written) {
            parts.add(condition(step, part));
        }
        return parts;
    }

    /** Adds everything that a condition looks at. */
    static void operands(Condition condition, List<JsonNode> found) {
        if (condition instanceof Condition.Compare compare) {
            found.add(compare.variable());
            found.add(compare.operand());
        } else if (condition instanceof Condition.Not not) {
            operands(not.part(), found);
        } else {
            List<Condition> parts =
                    condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
            parts.forEach(part -> operands(part, found));
        }
    }
}
