package dev.understudy.proton.rules.rendering.jinja.value;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON as the filter {@code tojson} prints it: Python's spacing, keys in order, and what HTML would read as markup
 * escaped, which Jinja 2.11 does everywhere.
 */
public final class JsonValues {
    private final StringBuilder json = new StringBuilder();
    private final long indent;
    private final Budget budget;

    private JsonValues(long indent, Budget budget) {
        this.indent = indent;
        this.budget = budget;
    }

    /** A value as JSON that is safe within HTML, as {@code tojson} gives it. */
    public static String forHtml(Object value, long indent, Budget budget) {
        budget.text(Math.max(0, indent));
        JsonValues values = new JsonValues(indent, budget);
        values.append(value, 0);
        return values.json
                .toString()
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027");
    }

    private void append(Object value, int level) {
        if (level > Budget.MOST_VALUE_LEVELS) {
            throw JinjaErrors.valueTooDeep(Budget.MOST_VALUE_LEVELS);
        }
        budget.step();
        if (json.length() > Budget.MOST_TEXT) {
            throw JinjaErrors.textTooLong(Budget.MOST_TEXT);
        }
        if (value instanceof List<?> list) {
            list(list, level);
        } else if (value instanceof Map<?, ?> map) {
            map(map, level);
        } else if (value instanceof String text) {
            quoted(text);
        } else if (value == None.NONE) {
            json.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            json.append(PythonText.of(value).replace("True", "true").replace("False", "false"));
        } else {
            throw JinjaErrors.wrongInput("tojson", "data", Values.defined(value));
        }
    }

    private void list(List<?> list, int level) {
        json.append('[');
        boolean first = true;
        for (Object element : list) {
            between(first, level + 1);
            append(element, level + 1);
            first = false;
        }
        end(first, level, ']');
    }

    private void map(Map<?, ?> map, int level) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(PythonText.of(key), value));
        json.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            between(first, level + 1);
            quoted(member.getKey());
            json.append(": ");
            append(member.getValue(), level + 1);
            first = false;
        }
        end(first, level, '}');
    }

    private void between(boolean first, int level) {
        if (indent < 0) {
            json.append(first ? "" : ", ");
        } else {
            json.append(first ? "\n" : ",\n").append(" ".repeat((int) indent * level));
        }
    }

    private void end(boolean empty, int level, char close) {
        if (indent >= 0 && !empty) {
            json.append('\n').append(" ".repeat((int) indent * level));
        }
        json.append(close);
    }

    private void quoted(String text) {
        json.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text))
                .append('"');
    }
}
