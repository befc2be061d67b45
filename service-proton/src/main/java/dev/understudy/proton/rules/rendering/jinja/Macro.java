package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.expression.Function;
import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code macro}: text with parameters.
 *
 * @param name how it is called
 * @param parameters what it takes
 * @param body what it renders
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#macros">Macros</a>
 */
record Macro(String name, List<Parameter> parameters, List<Node> body) implements Node {

    /**
     * What a macro takes.
     *
     * @param name its name
     * @param absent its value if a call leaves it out
     */
    record Parameter(String name, @Nullable Expression absent) {}

    @Override
    public void render(Scope scope, Output output) {
        Function function = (arguments, caller) -> expand(arguments, scope.inner());
        scope.set(name, function);
    }

    private Object expand(Arguments arguments, Scope inner) {
        arguments.limitedTo(parameters.stream().map(Parameter::name).toArray(String[]::new));
        inner.budget().enterCall();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Object value = arguments.find(i, parameter.name());
            inner.set(parameter.name(), value == null ? absent(parameter, inner) : value);
        }
        Output text = new Output(inner.budget());
        Node.renderAll(body, inner, text);
        inner.budget().leaveCall();
        return text.text();
    }

    private static Object absent(Parameter parameter, Scope scope) {
        return parameter.absent() == null
                ? new Undefined(JinjaErrors.undefinedName(parameter.name()).reason())
                : parameter.absent().evaluate(scope);
    }
}
