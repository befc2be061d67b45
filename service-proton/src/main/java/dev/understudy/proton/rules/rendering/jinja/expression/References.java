package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names and members. What does not exist is {@link Undefined}, but nothing can be asked of that.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#variables">Variables</a>
 */
public final class References {
    private References() {}

    /** What a name means. */
    public record Name(String name) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            return scope.look(name);
        }
    }

    /** {@code owner.member}: a method comes before an element of the same name. */
    public record Attribute(Expression owner, String member) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            return of(Values.defined(owner.evaluate(scope)), member);
        }

        static Object of(Object owner, String member) {
            Function method = Methods.of(owner, member);
            return method != null ? method : element(owner, member);
        }
    }

    /** {@code owner[key]}: an element comes before a method of the same name. */
    public record Element(Expression owner, Expression key) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            scope.budget().step();
            Object found = Values.defined(owner.evaluate(scope));
            Object wanted = Values.defined(key.evaluate(scope));
            Object element = element(found, wanted);
            if (element instanceof Undefined && wanted instanceof String name) {
                Function method = Methods.of(found, name);
                return method != null ? method : element;
            }
            return element;
        }
    }

    /** What {@code owner[key]} is. */
    public static Object element(Object owner, Object key) {
        Object element = null;
        if (owner instanceof Map<?, ?> map) {
            element = map.get(Values.key(key));
        } else if (owner instanceof NamespaceObject namespace) {
            element = namespace.members().get(key);
        } else if (key instanceof Number && owner instanceof List<?> list) {
            int index = Slices.index(key, list.size());
            element = index < 0 ? null : list.get(index);
        } else if (key instanceof Number && owner instanceof String text) {
            int index = Slices.index(key, text.length());
            element = index < 0 ? null : text.substring(index, index + 1);
        }
        return element == null ? new Undefined(reason(owner, key)) : element;
    }

    private static String reason(Object owner, Object key) {
        return JinjaErrors.undefinedMember(owner, key).reason();
    }

    /** {@code owner[from:to]}. */
    public record Slice(
            Expression owner,
            @Nullable Expression from,
            @Nullable Expression to) implements Expression {
        @Override
        public Object evaluate(Scope scope) {
            Object found = Values.defined(owner.evaluate(scope));
            Object start = from == null ? None.NONE : Values.defined(from.evaluate(scope));
            Object end = to == null ? None.NONE : Values.defined(to.evaluate(scope));
            return Slices.of(found, start, end, scope.budget());
        }
    }
}
