package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values written in the template. */
public final class Literals {
    private Literals() {}

    /** A value that is written down. */
    public record Constant(Object value) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            return value;
        }
    }

    /** A list, or a tuple: nothing that is left out here tells them apart. */
    public record ListOf(List<Expression> items) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().elements(items.size());
            List<Object> values = new ArrayList<>(items.size());
            for (Expression item : items) {
                values.add(item.evaluate(scope));
            }
            return values;
        }
    }

    /** A dictionary that is written down. */
    public record DictionaryOf(Map<Expression, Expression> members) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().elements(members.size());
            Map<Object, Object> values = new LinkedHashMap<>();
            members.forEach(
                    (key, value) -> values.put(Values.key(Values.defined(key.evaluate(scope))), value.evaluate(scope)));
            return values;
        }
    }
}
