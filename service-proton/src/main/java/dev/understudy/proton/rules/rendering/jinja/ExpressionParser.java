package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Applications;
import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.expression.Literals;
import dev.understudy.proton.rules.rendering.jinja.expression.Operations;
import dev.understudy.proton.rules.rendering.jinja.text.Token;
import dev.understudy.proton.rules.rendering.jinja.text.Tokens;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads expressions, with Jinja's order of operators: conditions, or, and, not, comparisons, sums, ~, products. */
final class ExpressionParser {
    /**
     * Levels of an expression: parentheses, and operators in a row, which nest as well. Operands beside each other do
     * not add up.
     */
    static final int MOST_LEVELS = 100;

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final OperandParser operands;
    private int level;

    ExpressionParser(Tokens tokens) {
        this.tokens = tokens;
        this.operands = new OperandParser(tokens, this);
    }

    /** An expression, in which commas outside of brackets make a tuple. */
    Expression tuple() {
        Expression first = expression();
        if (!tokens.atOperator(",")) {
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.acceptOperator(",")) {
            if (!tokens.atEnd()) {
                items.add(expression());
            }
        }
        return new Literals.ListOf(items);
    }

    Expression expression() {
        int before = level;
        deeper();
        Expression value = either();
        while (tokens.acceptName("if")) {
            deeper();
            Expression condition = either();
            Expression otherwise = tokens.acceptName("else") ? expression() : null;
            value = new Operations.Choice(condition, value, otherwise);
        }
        level = before;
        return value;
    }

    /** An expression that leaves a following {@code if} alone, as the list of a {@code for} does. */
    Expression withoutCondition() {
        return either();
    }

    void deeper() {
        if (++level > MOST_LEVELS) {
            throw JinjaErrors.nestingTooDeep(tokens.line(), MOST_LEVELS);
        }
    }

    private Expression either() {
        Expression left = both();
        while (tokens.acceptName("or")) {
            deeper();
            left = new Operations.Either(left, both());
        }
        return left;
    }

    private Expression both() {
        Expression left = not();
        while (tokens.acceptName("and")) {
            deeper();
            left = new Operations.Both(left, not());
        }
        return left;
    }

    private Expression not() {
        if (tokens.atName("not") && !tokens.peekBehind().is(Token.Kind.NAME, "in")) {
            tokens.next();
            deeper();
            return new Operations.Not(not());
        }
        return comparison();
    }

    private Expression comparison() {
        Expression first = sum();
        List<String> operators = new ArrayList<>();
        List<Expression> others = new ArrayList<>();
        for (String operator = comparisonOperator(); operator != null; operator = comparisonOperator()) {
            operators.add(operator);
            others.add(sum());
        }
        return operators.isEmpty() ? first : new Operations.Comparison(first, operators, others);
    }

    private @Nullable String comparisonOperator() {
        if (tokens.peek().kind() == Token.Kind.OPERATOR
                && COMPARISONS.contains(tokens.peek().text())) {
            return tokens.next().text();
        }
        if (tokens.acceptName("in")) {
            return "in";
        }
        if (tokens.atName("not") && tokens.peekBehind().is(Token.Kind.NAME, "in")) {
            tokens.next();
            tokens.next();
            return "not in";
        }
        return null;
    }

    private Expression sum() {
        int before = level;
        Expression left = concatenation();
        while (tokens.atOperator("+") || tokens.atOperator("-")) {
            deeper();
            left = new Operations.Calculation(left, tokens.next().text(), concatenation());
        }
        level = before;
        return left;
    }

    private Expression concatenation() {
        Expression first = product();
        if (!tokens.atOperator("~")) {
            return first;
        }
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (tokens.acceptOperator("~")) {
            parts.add(product());
        }
        return new Operations.Concatenation(parts);
    }

    private Expression product() {
        Expression left = signed();
        while (tokens.atOperator("*") || tokens.atOperator("/") || tokens.atOperator("//") || tokens.atOperator("%")) {
            deeper();
            left = new Operations.Calculation(left, tokens.next().text(), signed());
        }
        return left;
    }

    /** A sign binds tighter than a filter, but weaker than a power. */
    private Expression signed() {
        int before = level;
        Expression value = operands.withFilters(sign());
        level = before;
        return value;
    }

    private Expression sign() {
        if (tokens.atOperator("-") || tokens.atOperator("+")) {
            boolean negative = tokens.next().text().equals("-");
            deeper();
            return new Operations.Negation(sign(), negative);
        }
        return power();
    }

    private Expression power() {
        Expression left = operands.operand();
        while (tokens.acceptOperator("**")) {
            deeper();
            left = new Operations.Calculation(left, "**", operands.operand());
        }
        return left;
    }

    /** The arguments between parentheses; none if there are no parentheses. */
    Applications.Parameters parameters() {
        if (!tokens.acceptOperator("(")) {
            return Applications.Parameters.NONE;
        }
        List<Expression> positional = new ArrayList<>();
        Map<String, Expression> named = new LinkedHashMap<>();
        while (!tokens.acceptOperator(")")) {
            if (tokens.peek().kind() == Token.Kind.NAME && tokens.peekBehind().is(Token.Kind.OPERATOR, "=")) {
                String name = tokens.next().text();
                tokens.next();
                named.put(name, expression());
            } else {
                positional.add(expression());
            }
            if (!tokens.atOperator(")")) {
                tokens.expectOperator(",");
            }
        }
        return new Applications.Parameters(positional, named);
    }
}
