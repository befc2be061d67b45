package dev.understudy.proton.rules.rendering.jinja;

import dev.understudy.proton.rules.rendering.jinja.expression.Scope;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template that has been read. Rendering it depends on the values alone.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/">Template Designer Documentation</a>
 */
public final class JinjaTemplate {
    private final List<Node> nodes;

    private JinjaTemplate(List<Node> nodes) {
        this.nodes = nodes;
    }

    /**
     * Reads a template.
     *
     * @throws TemplateFailure if it is no Jinja, or nested too deep
     */
    public static JinjaTemplate parse(String text) {
        return new JinjaTemplate(TemplateParser.parse(text));
    }

    /**
     * Renders it.
     *
     * @param names values by name: texts, numbers, truth values, null, and lists and maps of these
     * @throws TemplateFailure if something is undefined, of the wrong type, or beyond a {@link Budget}
     */
    public String render(Map<String, ? extends @Nullable Object> names) {
        Budget budget = new Budget();
        Output output = new Output(budget);
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            names.forEach((name, value) -> values.put(name, value(value)));
            Node.renderAll(nodes, Scope.outermost(values, budget), output);
            return output.text();
        } catch (TemplateFailure e) {
            throw e.at(budget.line());
        }
    }

    private static Object value(@Nullable Object plain) {
        if (plain == null) {
            return None.NONE;
        }
        if (plain instanceof List<?> list) {
            List<Object> values = new ArrayList<>(list.size());
            list.forEach(element -> values.add(value(element)));
            return Collections.unmodifiableList(values);
        }
        if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> values = new LinkedHashMap<>();
            map.forEach((name, member) -> values.put(String.valueOf(name), value(member)));
            return Collections.unmodifiableMap(values);
        }
        return plain instanceof Integer number ? (Object) number.longValue() : plain;
    }
}
