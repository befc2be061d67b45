package dev.understudy.proton.rules.rendering.jinja;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators make of their operands.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#expressions">Expressions</a>
 */
final class Operations {
    private Operations() {}

    record Calculation(Expression left, String operator, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            Object first = Values.defined(left.evaluate(scope));
            return Arithmetic.apply(operator, first, Values.defined(right.evaluate(scope)), scope.budget());
        }
    }

    record Negation(Expression operand, boolean negative) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(operand.evaluate(scope));
            return Arithmetic.apply(negative ? "-" : "+", 0L, value, scope.budget());
        }
    }

    /** {@code a ~ b ~ c}: texts of all operands, one after the other. */
    record Concatenation(List<Expression> parts) implements Expression {
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
    record Comparison(Expression first, List<String> operators, List<Expression> others) implements Expression {
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

        static boolean holds(Object left, String operator, Object right, Budget budget) {
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
    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(left.evaluate(scope));
            return Values.truth(value) ? right.evaluate(scope) : value;
        }
    }

    /** As in Python, the value is that of the operand that decides. */
    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object value = Values.defined(left.evaluate(scope));
            return Values.truth(value) ? value : right.evaluate(scope);
        }
    }

    record Not(Expression operand) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            return !Values.truth(Values.defined(operand.evaluate(scope)));
        }
    }

    record Choice(
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
