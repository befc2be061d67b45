package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.expression.NamespaceObject;
import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.List;
import java.util.Map;

/**
 * What a template is made of, loops and macros apart.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#list-of-control-structures">Control
 *     structures</a>
 */
final class Nodes {
    private Nodes() {}

    record Plain(String text) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            output.append(text);
        }
    }

    record Print(Expression expression, int line) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            scope.budget().at(line);
            output.append(PythonText.of(Values.defined(expression.evaluate(scope))));
        }
    }

    /**
     * A branch of an {@code if}.
     *
     * @param condition when it is taken
     * @param body what it renders
     * @param line where its condition stands
     */
    record Branch(Expression condition, List<Node> body, int line) {}

    record If(List<Branch> branches, List<Node> otherwise) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            for (Branch branch : branches) {
                scope.budget().at(branch.line());
                if (Values.truth(Values.defined(branch.condition().evaluate(scope)))) {
                    Node.renderAll(branch.body(), scope, output);
                    return;
                }
            }
            Node.renderAll(otherwise, scope, output);
        }
    }

    record Assign(List<String> names, Expression value, int line) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            scope.budget().at(line);
            Unpacking.bind(names, Values.defined(value.evaluate(scope)), scope);
        }
    }

    /** {@code set ns.name = value}. */
    record AssignMember(String owner, String member, Expression value, int line) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            scope.budget().at(line);
            if (!(scope.look(owner) instanceof NamespaceObject namespace)) {
                throw JinjaErrors.notNamespace(owner);
            }
            namespace.members().put(member, Values.defined(value.evaluate(scope)));
        }
    }

    /** {@code set name} up to {@code endset}: the rendered body becomes the value. */
    record AssignBlock(String name, List<Node> body) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            Output text = new Output(scope.budget());
            Node.renderAll(body, scope.inner(), text);
            scope.set(name, text.text());
        }
    }

    record With(Map<String, Expression> values, List<Node> body, int line) implements Node {
        @Override
        public void render(Scope scope, Output output) {
            scope.budget().at(line);
            Scope inner = scope.inner();
            values.forEach((name, value) -> inner.set(name, Values.defined(value.evaluate(scope))));
            Node.renderAll(body, inner, output);
        }
    }
}
