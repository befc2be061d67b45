package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.HashMap;
import java.util.Map;

/**
 * The filters by name. Those of Jinja that need chance, HTML or another template are left out.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#list-of-builtin-filters">Builtin filters</a>
 */
public final class Filters {
    private static final Map<String, Filter> ALL = new HashMap<>();

    static {
        TextFilters.ALL.forEach(Filters::add);
        NumberFilters.ALL.forEach(Filters::add);
        ListFilters.ALL.forEach(Filters::add);
        SelectionFilters.ALL.forEach(Filters::add);
        ProtonFilters.ALL.forEach(Filters::add);
        ALL.put("default", Filters::orDefault);
        ALL.put("d", Filters::orDefault);
    }

    private Filters() {}

    private static void add(String name, Filter filter) {
        ALL.put(name, (input, arguments, budget) -> filter.apply(Values.defined(input), arguments, budget));
    }

    /** The filter of this name; fails with the line if there is none. */
    public static Filter named(String name, int line) {
        Filter filter = ALL.get(name);
        if (filter == null) {
            throw JinjaErrors.unknownFilter(name).at(line);
        }
        return filter;
    }

    private static Object orDefault(Object input, Arguments arguments, Budget budget) {
        Object absent = arguments.limitedTo("default_value", "boolean").orElse(0, "default_value", "");
        boolean alsoFalse = arguments.truth(1, "boolean", false);
        return input instanceof Undefined || (alsoFalse && !Values.truth(input)) ? absent : input;
    }
}
