package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.expression.TextMethods;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.JsonValues;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.TextCase;
import java.util.Map;

/** Filters that make texts. */
public final class TextFilters {
    static final Map<String, Filter> ALL = Map.ofEntries(
            Map.entry("string", (input, arguments, budget) -> PythonText.of(input)),
            Map.entry("safe", (input, arguments, budget) -> PythonText.of(input)),
            Map.entry("lower", (input, arguments, budget) -> TextCase.lower(text(input, budget))),
            Map.entry("upper", (input, arguments, budget) -> TextCase.upper(text(input, budget))),
            Map.entry("title", (input, arguments, budget) -> TextCase.titled(text(input, budget))),
            Map.entry("capitalize", (input, arguments, budget) -> TextCase.capitalized(text(input, budget))),
            Map.entry("trim", (input, arguments, budget) -> text(input, budget).strip()),
            Map.entry("truncate", TextFilters::truncate),
            Map.entry("replace", TextFilters::replaced),
            Map.entry("indent", TextFilters::indent),
            Map.entry(
                    "tojson",
                    (input, arguments, budget) -> JsonValues.forHtml(
                            input, arguments.limitedTo("indent").number(0, "indent", -1), budget)),
            Map.entry("wordcount", (input, arguments, budget) -> words(text(input, budget))),
            Map.entry("escape", (input, arguments, budget) -> escaped(text(input, budget), budget)),
            Map.entry("e", (input, arguments, budget) -> escaped(text(input, budget), budget)));

    private static final int USUAL_LENGTH = 255;

    /** How much longer than asked for a text may be without being cut, unless the call says otherwise. */
    private static final int USUAL_LEEWAY = 5;

    private TextFilters() {}

    static String text(Object input, Budget budget) {
        String text = PythonText.of(input);
        budget.text(text.length());
        return text;
    }

    private static Object words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0L : (long) stripped.split("\\s+").length;
    }

    private static Object truncate(Object input, Arguments arguments, Budget budget) {
        arguments.limitedTo("length", "killwords", "end", "leeway");
        String text = text(input, budget);
        String end = arguments.text(2, "end", "...");
        long length = arguments.number(0, "length", USUAL_LENGTH);
        if (length < end.length()) {
            throw JinjaErrors.wrongArgument("length", "at least the length of the end", length);
        }
        if (text.length() <= length + arguments.number(3, "leeway", USUAL_LEEWAY)) {
            return text;
        }
        String cut = text.substring(0, (int) length - end.length());
        if (arguments.truth(1, "killwords", false)) {
            return cut + end;
        }
        int lastSpace = cut.lastIndexOf(' ');
        return (lastSpace < 0 ? cut : cut.substring(0, lastSpace)) + end;
    }

    private static Object replaced(Object input, Arguments arguments, Budget budget) {
        return TextMethods.replace(text(input, budget), arguments.limitedTo("old", "new", "count"), budget);
    }

    private static Object indent(Object input, Arguments arguments, Budget budget) {
        arguments.limitedTo("width", "first", "blank");
        long width = arguments.number(0, "width", 4);
        budget.text(width);
        String space = " ".repeat((int) Math.max(0, width));
        boolean blank = arguments.truth(2, "blank", false);
        StringBuilder indented = new StringBuilder();
        boolean first = true;
        for (String line : text(input, budget).split("\n", -1)) {
            boolean shifted = first ? arguments.truth(1, "first", false) : blank || !line.isBlank();
            indented.append(first ? "" : "\n").append(shifted ? space : "").append(line);
            budget.text(indented.length());
            first = false;
        }
        return indented.toString();
    }

    private static Object escaped(String text, Budget budget) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
        budget.text(escaped.length());
        return escaped;
    }
}
