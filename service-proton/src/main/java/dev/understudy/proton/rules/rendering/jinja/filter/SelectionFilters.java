package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.expression.ValueTest;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters that take another filter, a test, or a member's name for each element of a list. */
final class SelectionFilters {
    static final Map<String, Filter> ALL = Map.of(
            "map", SelectionFilters::map,
            "select", (input, arguments, budget) -> selected(input, arguments, budget, false, true),
            "reject", (input, arguments, budget) -> selected(input, arguments, budget, false, false),
            "selectattr", (input, arguments, budget) -> selected(input, arguments, budget, true, true),
            "rejectattr", (input, arguments, budget) -> selected(input, arguments, budget, true, false));

    private SelectionFilters() {}

    private static Object map(Object input, Arguments arguments, Budget budget) {
        List<?> elements = Values.elements(input, budget);
        budget.elements(elements.size());
        Object attribute = arguments.positional().isEmpty() ? arguments.named().get("attribute") : null;
        List<Object> mapped = new ArrayList<>(elements.size());
        if (attribute != null) {
            Object absent = arguments.named().get("default");
            for (Object element : elements) {
                Object member = ListFilters.member(element, attribute);
                mapped.add(member instanceof Undefined && absent != null ? absent : member);
            }
            return mapped;
        }
        Filter filter = Filters.named(arguments.text(0, "filter"), TemplateFailure.UNKNOWN_LINE);
        Arguments others = behind(arguments, 1);
        for (Object element : elements) {
            mapped.add(filter.apply(element, others, budget));
        }
        return mapped;
    }

    private static Arguments behind(Arguments arguments, int count) {
        List<Object> positional = arguments.positional();
        return new Arguments(positional.subList(Math.min(count, positional.size()), positional.size()), Map.of());
    }

    private static Object selected(Object input, Arguments arguments, Budget budget, boolean ofMember, boolean wanted) {
        int testAt = ofMember ? 1 : 0;
        Object attribute = ofMember ? arguments.text(0, "attribute") : None.NONE;
        boolean named = arguments.positional().size() > testAt;
        ValueTest test = named
                ? ValueTests.named(arguments.text(testAt, "test"), TemplateFailure.UNKNOWN_LINE)
                : (value, none, paid) -> Values.truth(value);
        Arguments others = behind(arguments, testAt + 1);
        List<Object> selected = new ArrayList<>();
        for (Object element : Values.elements(input, budget)) {
            budget.step();
            if (wanted == test.holds(ListFilters.member(element, attribute), others, budget)) {
                selected.add(element);
            }
        }
        return selected;
    }
}
