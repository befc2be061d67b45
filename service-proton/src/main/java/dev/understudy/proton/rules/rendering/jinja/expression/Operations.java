package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arithmetic;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators make of their operands.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#expressions">Expressions</a>
 */
public final class Operations {
    private Operations() {}

    /** Two values and an operator between them. */
    public record Calculation(Expression left, String operator, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            Object first = Values.defined(left.evaluate(scope));
            return Arithmetic.apply(operator, first, Values.defined(right.evaluate(scope)), scope.budget());
        }
    }

    /** A number with a sign. */
    public record Negation(Expression operand, boolean negative) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(operand.evaluate(scope));
            return Arithmetic.apply(negative ? "-" : "+", 0L, value, scope.budget());
        }
    }

    /** {@code a ~ b ~ c}: texts of all operands, one after the other. */
    public record Concatenation(List<Expression> parts) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            StringBuilder text = new StringBuilder();
            for (Expression part : parts) {
                String printed = PythonText.of(Values.defined(part.evaluate(scope)));
                scope.budget().text((long) text.length() + printed.length());
                text.append(printed);
            }
            return text.toString();
        }
    }

    /** {@code a < b < c} holds if every pair does. */
    public record Comparison(Expression first, List<String> operators, List<Expression> others) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object left = Values.defined(first.evaluate(scope));
            for (int i = 0; i < operators.size(); i++) {
                Object right = Values.defined(others.get(i).evaluate(scope));
                if (!holds(left, operators.get(i), right, scope.budget())) {
                    return false;
                }
                left = right;
            }
            return true;
        }

        /** Whether a comparison holds. */
        public static boolean holds(Object left, String operator, Object right, Budget budget) {
            budget.step();
            return switch (operator) {
                case "==" -> Values.equal(left, right, budget);
                case "!=" -> !Values.equal(left, right, budget);
                case "in" -> Values.contains(right, left, budget);
                case "not in" -> !Values.contains(right, left, budget);
                case "<" -> Values.compare(left, right, budget) < 0;
                case "<=" -> Values.compare(left, right, budget) <= 0;
                case ">" -> Values.compare(left, right, budget) > 0;
                default -> Values.compare(left, right, budget) >= 0;
            };
        }
    }

    /** As in Python, the value is that of the operand that decides. */
    public record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(left.evaluate(scope));
            return Values.truth(value) ? right.evaluate(scope) : value;
        }
    }

    /** As in Python, the value is that of the operand that decides. */
    public record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(left.evaluate(scope));
            return Values.truth(value) ? value : right.evaluate(scope);
        }
    }

    /** The opposite of a truth value. */
    public record Not(Expression operand) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            return !Values.truth(Values.defined(operand.evaluate(scope)));
        }
    }

    /** One value or another: {@code a if condition else b}. */
    public record Choice(
            Expression condition, Expression then, @Nullable Expression otherwise) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            if (Values.truth(Values.defined(condition.evaluate(scope)))) {
                return then.evaluate(scope);
            }
            return otherwise == null
                    ? new Undefined("the inline if-expression evaluated to false and no else section was defined")
                    : otherwise.evaluate(scope);
        }
    }
}
