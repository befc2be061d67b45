package dev.understudy.appconfig.rules.flags.language;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands a syntax tree and takes down everything that is wrong with it. Where a part is wrong, something harmless
 * takes its place, so that reading goes on.
 */
final class RuleReader {
    private static final Rule NOTHING = new Rule.Always(false);
    private static final String NOT_AN_EXPRESSION = "NotAnExpression";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<RuleProblem> problems = new ArrayList<>();

    /** What has been found wrong. */
    List<RuleProblem> problems() {
        return problems;
    }

    /** The rule that a whole text shows, which has to be an operator with its operands. */
    Rule whole(Term term) {
        return term instanceof Term.Group ? rule(term, "") : wrong("", NOT_AN_EXPRESSION);
    }

    /** The rule that a term shows. */
    private Rule rule(Term term, String path) {
        if (term instanceof Term.Truth truth) {
            return new Rule.Always(truth.value());
        }
        if (term instanceof Term.Symbol symbol) {
            String key = symbol.contextKey();
            return key == null ? wrong(path, "UnknownSymbol") : new Rule.Given(key);
        }
        if (term instanceof Term.Group group
                && !group.items().isEmpty()
                && group.items().get(0) instanceof Term.Symbol operator) {
            return operation(new Operation(operator.name(), group.items(), path));
        }
        return wrong(path, NOT_AN_EXPRESSION);
    }

    private Rule wrong(String path, String reason) {
        problems.add(new RuleProblem(path, reason));
        return NOTHING;
    }

    /** An operator and what stands around it. */
    private record Operation(String operator, List<Term> items, String path) {
        int operands() {
            return items.size() - 1;
        }

        String pathOfOperator() {
            return path.isEmpty() ? operator : path + "." + operator;
        }

        String pathOf(int position) {
            return pathOfOperator() + "." + position;
        }
    }

    private Rule operation(Operation operation) {
        Comparison comparison = Comparison.find(operation.operator);
        if (comparison != null) {
            return binary(operation, (left, right) -> new Rule.Compare(comparison, left, right));
        }
        TextTest test = TextTest.find(operation.operator);
        if (test != null) {
            return test == TextTest.CONTAINS
                            && operation.operands() == 2
                            && operation.items.get(1) instanceof Term.Sequence
                    ? in(operation, 2, 1)
                    : binary(operation, (subject, other) -> new Rule.Test(test, subject, other));
        }
        return switch (operation.operator) {
            case "and" -> operation.operands() > 0 ? new Rule.All(parts(operation)) : tooFew(operation);
            case "or" -> operation.operands() > 0 ? new Rule.Any(parts(operation)) : tooFew(operation);
            case "not" ->
                operation.operands() == 1 ? new Rule.Not(parts(operation).get(0)) : notJust(1, operation);
            case "in" -> operation.operands() == 2 ? in(operation, 1, 2) : notJust(2, operation);
            case "matches" -> matches(operation);
            case "exists" -> exists(operation);
            case "split" -> split(operation);
            default -> wrong(operation.path, "UnknownSymbol");
        };
    }

    private Rule tooFew(Operation operation) {
        return wrong(operation.pathOfOperator(), "TooFewOperands");
    }

    private Rule notJust(int wanted, Operation operation) {
        return operation.operands() < wanted ? tooFew(operation) : wrong(operation.pathOfOperator(), "TooManyOperands");
    }

    private List<Rule> parts(Operation operation) {
        List<Rule> parts = new ArrayList<>();
        for (int i = 1; i < operation.items.size(); i++) {
            parts.add(rule(operation.items.get(i), operation.pathOf(i)));
        }
        return parts;
    }

    /** Makes a rule of two operands. */
    @FunctionalInterface
    private interface Binary {
        Rule of(Operand first, Operand second);
    }

    private Rule binary(Operation operation, Binary kind) {
        if (operation.operands() != 2) {
            return notJust(2, operation);
        }
        Operand first = operand(operation.items.get(1), operation.pathOf(1));
        Operand second = operand(operation.items.get(2), operation.pathOf(2));
        return kind.of(first, second);
    }

    private Operand operand(Term term, String path) {
        if (term instanceof Term.Literal literal) {
            return new Operand.Fixed(literal);
        }
        String key = term instanceof Term.Symbol symbol ? symbol.contextKey() : null;
        if (key != null) {
            return new Operand.FromContext(key);
        }
        if (term instanceof Term.Group) {
            return new Operand.Outcome(rule(term, path));
        }
        return new Operand.Outcome(wrong(path, term instanceof Term.Symbol ? "UnknownSymbol" : "WrongOperand"));
    }

    private Rule in(Operation operation, int valueAt, int choicesAt) {
        Operand value = operand(operation.items.get(valueAt), operation.pathOf(valueAt));
        if (!(operation.items.get(choicesAt) instanceof Term.Sequence choices)) {
            return wrong(operation.pathOf(choicesAt), "WrongOperand");
        }
        List<Operand> operands = new ArrayList<>();
        for (Term choice : choices.items()) {
            operands.add(operand(choice, operation.pathOf(choicesAt)));
        }
        return new Rule.In(value, operands);
    }

    private Rule matches(Operation operation) {
        Map<String, Place> named = named(operation, Set.of("in", "pattern"), Set.of());
        if (named == null) {
            return NOTHING;
        }
        Place in = place(named, "in");
        Place pattern = place(named, "pattern");
        if (!(pattern.term instanceof Term.Text text)) {
            return wrong(pattern.path, "WrongOperand");
        }
        try {
            return new Rule.Matches(operand(in.term, in.path), Pattern.compile(text.text()));
        } catch (PatternSyntaxException e) {
            return wrong(pattern.path, "InvalidPattern");
        }
    }

    private Rule exists(Operation operation) {
        Map<String, Place> named = named(operation, Set.of("key"), Set.of());
        if (named == null) {
            return NOTHING;
        }
        Place key = place(named, "key");
        return key.term instanceof Term.Text text ? new Rule.Exists(text.text()) : wrong(key.path, "WrongOperand");
    }

    private Rule split(Operation operation) {
        Map<String, Place> named = named(operation, Set.of("pct", "by"), Set.of("seed"));
        if (named == null) {
            return NOTHING;
        }
        Place percentage = place(named, "pct");
        if (!(percentage.term instanceof Term.Numeral pct)
                || pct.value().signum() < 0
                || pct.value().compareTo(ALL) > 0) {
            return wrong(percentage.path, "WrongOperand");
        }
        Place seed = named.get("seed");
        if (seed != null && !(seed.term instanceof Term.Text)) {
            return wrong(seed.path, "WrongOperand");
        }
        Place by = place(named, "by");
        List<Term> values = by.term instanceof Term.Sequence several ? several.items() : List.of(by.term);
        List<Operand> operands =
                values.stream().map(value -> operand(value, by.path)).toList();
        String text = seed == null ? null : ((Term.Text) seed.term).text();
        return new Split(pct.value().doubleValue(), operands, text);
    }

    /** A term and where it stands. */
    private record Place(Term term, String path) {}

    private static Place place(Map<String, Place> named, String name) {
        return Objects.requireNonNull(named.get(name));
    }

    /** The operands by name, which may come in any order; null if they are not what the operator takes. */
    private @Nullable Map<String, Place> named(Operation operation, Set<String> required, Set<String> optional) {
        Map<String, Place> named = new HashMap<>();
        for (int i = 1; i < operation.items.size(); i++) {
            boolean known = operation.items.get(i) instanceof Term.Named part
                    && (required.contains(part.name()) || optional.contains(part.name()))
                    && named.put(part.name(), new Place(part.term(), operation.pathOf(i))) == null;
            if (!known) {
                wrong(operation.pathOf(i), "WrongOperand");
                return null;
            }
        }
        if (!named.keySet().containsAll(required)) {
            tooFew(operation);
            return null;
        }
        return named;
    }
}
