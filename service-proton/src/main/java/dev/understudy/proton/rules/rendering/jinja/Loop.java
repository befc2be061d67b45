package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Expression;
import dev.understudy.proton.rules.rendering.jinja.expression.Function;
import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code for}, with its condition and its {@code else}.
 *
 * @param names what an element is called; several names unpack it
 * @param elements what the loop goes through
 * @param condition which elements it leaves out
 * @param body rendered for each element
 * @param otherwise rendered if there is none
 * @param line where it stands
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#for">For</a>
 */
record Loop(
        List<String> names,
        Expression elements,
        @Nullable Expression condition,
        List<Node> body,
        List<Node> otherwise,
        int line)
        implements Node {

    @Override
    public void render(Scope scope, Output output) {
        scope.budget().at(line);
        List<?> chosen = chosen(scope);
        for (int i = 0; i < chosen.size(); i++) {
            Scope inner = scope.inner();
            Unpacking.bind(names, chosen.get(i), inner);
            inner.set("loop", state(chosen, i));
            Node.renderAll(body, inner, output);
        }
        if (chosen.isEmpty()) {
            Node.renderAll(otherwise, scope, output);
        }
    }

    private List<?> chosen(Scope scope) {
        List<?> all = Values.elements(Values.defined(elements.evaluate(scope)), scope.budget());
        scope.budget().elements(all.size());
        if (condition == null) {
            return all;
        }
        List<Object> chosen = new ArrayList<>();
        for (Object element : all) {
            Scope inner = scope.inner();
            Unpacking.bind(names, element, inner);
            if (Values.truth(Values.defined(condition.evaluate(inner)))) {
                chosen.add(element);
            }
        }
        return chosen;
    }

    private static Map<String, Object> state(List<?> elements, int index) {
        long length = elements.size();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("index", index + 1L);
        state.put("index0", (long) index);
        state.put("revindex", length - index);
        state.put("revindex0", length - index - 1);
        state.put("first", index == 0);
        state.put("last", index == length - 1);
        state.put("length", length);
        if (index > 0) {
            state.put("previtem", elements.get(index - 1));
        }
        if (index < length - 1) {
            state.put("nextitem", elements.get(index + 1));
        }
        Function cycle = (arguments, scope) -> arguments.positional().isEmpty()
                ? None.NONE
                : arguments.positional().get(index % arguments.positional().size());
        state.put("cycle", cycle);
        return state;
    }
}
