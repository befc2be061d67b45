package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.expression.Methods;
import dev.understudy.proton.rules.rendering.jinja.expression.References;
import dev.understudy.proton.rules.rendering.jinja.expression.TextMethods;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Arithmetic;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.TextCase;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Filters that take lists apart or make other lists of them. */
final class ListFilters {
    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("list", (input, arguments, budget) -> Values.elements(input, budget)),
            Map.entry("items", ListFilters::items),
            Map.entry("first", (input, arguments, budget) -> end(input, "first", budget)),
            Map.entry("last", (input, arguments, budget) -> end(input, "last", budget)),
            Map.entry("join", ListFilters::join),
            Map.entry("reverse", ListFilters::reverse),
            Map.entry("sort", ListFilters::sort),
            Map.entry("dictsort", ListFilters::sortMembers),
            Map.entry("unique", ListFilters::unique),
            Map.entry("sum", ListFilters::sum),
            Map.entry("min", (input, arguments, budget) -> extreme(input, "min", budget)),
            Map.entry("max", (input, arguments, budget) -> extreme(input, "max", budget)));

    private ListFilters() {}

    private static Object items(Object input, Arguments arguments, Budget budget) {
        if (input instanceof Map<?, ?> map) {
            return Methods.items(map, budget);
        }
        throw JinjaErrors.wrongInput("items", "a dictionary", input);
    }

    private static Object end(Object input, String which, Budget budget) {
        List<?> elements = Values.elements(input, budget);
        if (elements.isEmpty()) {
            return new Undefined(JinjaErrors.emptySequence(which).reason());
        }
        return which.equals("first") ? elements.get(0) : elements.get(elements.size() - 1);
    }

    private static Object join(Object input, Arguments arguments, Budget budget) {
        Object attribute = arguments.limitedTo("d", "attribute").orElse(1, "attribute", None.NONE);
        List<Object> elements = new ArrayList<>();
        for (Object element : Values.elements(input, budget)) {
            elements.add(Values.defined(member(element, attribute)));
        }
        return TextMethods.join(arguments.text(0, "d", ""), elements, budget);
    }

    /** A member by the name that {@code attribute} gives, dots going deeper; without a name the element itself. */
    static Object member(Object element, Object attribute) {
        if (attribute == None.NONE) {
            return element;
        }
        Object found = element;
        for (String name : PythonText.of(attribute).split("\\.", -1)) {
            boolean index =
                    !name.isEmpty() && name.length() <= 9 && name.chars().allMatch(c -> c >= '0' && c <= '9');
            found = References.element(Values.defined(found), index ? (Object) Long.valueOf(name) : name);
        }
        return found;
    }

    private static Object reverse(Object input, Arguments arguments, Budget budget) {
        if (input instanceof String text) {
            return new StringBuilder(text).reverse().toString();
        }
        List<Object> reversed = new ArrayList<>(Values.elements(input, budget));
        budget.elements(reversed.size());
        Collections.reverse(reversed);
        return reversed;
    }

    private static Object sort(Object input, Arguments arguments, Budget budget) {
        arguments.limitedTo("reverse", "case_sensitive", "attribute");
        Object attribute = arguments.orElse(2, "attribute", None.NONE);
        boolean exact = arguments.truth(1, "case_sensitive", false);
        Comparator<Object> order = order(exact, budget);
        Comparator<Object> byMember = (left, right) -> order.compare(member(left, attribute), member(right, attribute));
        return sorted(Values.elements(input, budget), byMember, arguments.truth(0, "reverse", false), budget);
    }

    private static Object sortMembers(Object input, Arguments arguments, Budget budget) {
        arguments.limitedTo("case_sensitive", "by", "reverse");
        if (!(input instanceof Map<?, ?> map)) {
            throw JinjaErrors.wrongInput("dictsort", "a dictionary", input);
        }
        long side = arguments.text(1, "by", "key").equals("value") ? 1 : 0;
        Comparator<Object> order = order(arguments.truth(0, "case_sensitive", false), budget);
        Comparator<Object> bySide =
                (left, right) -> order.compare(References.element(left, side), References.element(right, side));
        List<?> items = (List<?>) Methods.items(map, budget);
        return sorted(items, bySide, arguments.truth(2, "reverse", false), budget);
    }

    private static List<Object> sorted(List<?> elements, Comparator<Object> order, boolean reverse, Budget budget) {
        budget.elements(elements.size());
        List<Object> sorted = new ArrayList<>(elements);
        sorted.sort(reverse ? order.reversed() : order);
        return sorted;
    }

    private static Comparator<Object> order(boolean exact, Budget budget) {
        return (left, right) -> Values.compare(
                exact ? Values.defined(left) : ignoringCase(left),
                exact ? Values.defined(right) : ignoringCase(right),
                budget);
    }

    private static Object ignoringCase(Object value) {
        return Values.defined(value) instanceof String text ? TextCase.lower(text) : value;
    }

    private static Object unique(Object input, Arguments arguments, Budget budget) {
        arguments.limitedTo("case_sensitive", "attribute");
        boolean exact = arguments.truth(0, "case_sensitive", false);
        Object attribute = arguments.orElse(1, "attribute", None.NONE);
        List<Object> seen = new ArrayList<>();
        List<Object> unique = new ArrayList<>();
        for (Object element : Values.elements(input, budget)) {
            Object member = member(element, attribute);
            Object compared = exact ? Values.defined(member) : ignoringCase(member);
            if (!Values.contains(seen, compared, budget)) {
                seen.add(compared);
                unique.add(element);
            }
        }
        return unique;
    }

    private static Object sum(Object input, Arguments arguments, Budget budget) {
        Object attribute = arguments.limitedTo("attribute", "start").orElse(0, "attribute", None.NONE);
        Object sum = arguments.orElse(1, "start", 0L);
        for (Object element : Values.elements(input, budget)) {
            sum = Arithmetic.apply("+", sum, Values.defined(member(element, attribute)), budget);
        }
        return sum;
    }

    private static Object extreme(Object input, String which, Budget budget) {
        List<?> elements = Values.elements(input, budget);
        if (elements.isEmpty()) {
            return new Undefined(JinjaErrors.emptySequence(which).reason());
        }
        Comparator<Object> order = order(false, budget);
        return which.equals("min") ? Collections.min(elements, order) : Collections.max(elements, order);
    }
}
