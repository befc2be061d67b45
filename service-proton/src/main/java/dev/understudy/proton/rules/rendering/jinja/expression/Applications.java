package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls of functions, filters and tests. */
public final class Applications {
    private Applications() {}

    /**
     * Arguments as written.
     *
     * @param positional without a name
     * @param named by name
     */
    public record Parameters(List<Expression> positional, Map<String, Expression> named) {
        /** No parameters. */
        public static final Parameters NONE = new Parameters(List.of(), Map.of());

        Arguments evaluate(Scope scope) {
            if (positional.isEmpty() && named.isEmpty()) {
                return Arguments.NONE;
            }
            List<Object> values = new ArrayList<>(positional.size());
            for (Expression argument : positional) {
                values.add(Values.defined(argument.evaluate(scope)));
            }
            Map<String, Object> byName = new LinkedHashMap<>();
            named.forEach((name, argument) -> byName.put(name, Values.defined(argument.evaluate(scope))));
            return new Arguments(values, byName);
        }
    }

    /** A call of a function. */
    public record Call(Expression function, Parameters parameters) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            Object value = Values.defined(function.evaluate(scope));
            if (!(value instanceof Function callable)) {
                throw JinjaErrors.notCallable(value);
            }
            return callable.call(parameters.evaluate(scope), scope);
        }
    }

    /** A value that goes through a filter. */
    public record Filtered(Expression input, Filter filter, Parameters parameters) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            return filter.apply(input.evaluate(scope), parameters.evaluate(scope), scope.budget());
        }
    }

    /** A value that is put to a test. */
    public record Tested(Expression subject, ValueTest test, Parameters parameters, boolean wanted)
            implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            Object value = subject.evaluate(scope);
            return wanted == test.holds(value, parameters.evaluate(scope), scope.budget());
        }
    }
}
