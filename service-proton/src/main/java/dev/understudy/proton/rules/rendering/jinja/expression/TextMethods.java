package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.TextCase;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The methods of texts. {@code format} is left out: its templates within templates are a door of their own.
 *
 * @see <a href="https://docs.python.org/3/library/stdtypes.html#string-methods">String methods</a>
 */
public final class TextMethods {
    /** What a method does. */
    private interface Method {
        Object call(String text, Arguments arguments, Budget budget);
    }

    private static final Map<String, Method> ALL = new HashMap<>();

    static {
        ALL.put("split", (text, arguments, budget) -> split(text, arguments.limitedTo("sep", "maxsplit"), budget));
        ALL.put("splitlines", (text, arguments, budget) -> paid(text.lines().toList(), budget));
        ALL.put("strip", (text, arguments, budget) -> stripped(stripped(text, arguments, true), arguments, false));
        ALL.put("lstrip", (text, arguments, budget) -> stripped(text, arguments, true));
        ALL.put("rstrip", (text, arguments, budget) -> stripped(text, arguments, false));
        ALL.put("lower", (text, arguments, budget) -> TextCase.lower(text));
        ALL.put("upper", (text, arguments, budget) -> TextCase.upper(text));
        ALL.put("title", (text, arguments, budget) -> TextCase.titled(text));
        ALL.put("capitalize", (text, arguments, budget) -> TextCase.capitalized(text));
        ALL.put("startswith", (text, arguments, budget) -> any(arguments, text::startsWith));
        ALL.put("endswith", (text, arguments, budget) -> any(arguments, text::endsWith));
        ALL.put("find", (text, arguments, budget) -> (long) text.indexOf(arguments.text(0, "sub")));
        ALL.put("count", (text, arguments, budget) -> count(text, arguments.text(0, "sub")));
        ALL.put("isdigit", (text, arguments, budget) -> all(text, Character::isDigit));
        ALL.put("isalpha", (text, arguments, budget) -> all(text, Character::isLetter));
        ALL.put("isalnum", (text, arguments, budget) -> all(text, Character::isLetterOrDigit));
        ALL.put(
                "replace",
                (text, arguments, budget) -> replace(text, arguments.limitedTo("old", "new", "count"), budget));
        ALL.put("join", (text, arguments, budget) -> join(text, arguments.required(0, "iterable"), budget));
    }

    private TextMethods() {}

    static @Nullable Function of(String text, String name) {
        Method method = ALL.get(name);
        if (method == null) {
            return null;
        }
        return (arguments, scope) -> {
            scope.budget().text(text.length());
            return method.call(text, arguments, scope.budget());
        };
    }

    private static Object paid(List<?> list, Budget budget) {
        budget.elements(list.size());
        return list;
    }

    /** Without a separator, any whitespace separates and none of it is kept. */
    private static Object split(String text, Arguments arguments, Budget budget) {
        long most = arguments.number(1, "maxsplit", -1);
        Object separator = arguments.orElse(0, "sep", None.NONE);
        if (separator == None.NONE) {
            String stripped = text.strip();
            return paid(stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", limit(most))), budget);
        }
        String by = arguments.text(0, "sep");
        if (by.isEmpty()) {
            throw JinjaErrors.wrongArgument("sep", "a text that is not empty", by);
        }
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(by); at >= 0 && (most < 0 || parts.size() < most); at = text.indexOf(by, from)) {
            parts.add(text.substring(from, at));
            from = at + by.length();
        }
        parts.add(text.substring(from));
        return paid(parts, budget);
    }

    private static int limit(long most) {
        return most < 0 || most >= Budget.MOST_ELEMENTS ? 0 : (int) most + 1;
    }

    private static String stripped(String text, Arguments arguments, boolean leading) {
        String characters = arguments.limitedTo("chars").text(0, "chars", "");
        int start = 0;
        int end = text.length();
        while (start < end && strips(text.charAt(leading ? start : end - 1), characters)) {
            start += leading ? 1 : 0;
            end -= leading ? 0 : 1;
        }
        return text.substring(start, end);
    }

    private static boolean strips(char character, String characters) {
        return characters.isEmpty() ? Character.isWhitespace(character) : characters.indexOf(character) >= 0;
    }

    private static boolean any(Arguments arguments, Predicate<String> test) {
        Object wanted = arguments.required(0, "prefix");
        List<?> alternatives = wanted instanceof List<?> list ? list : List.of(wanted);
        for (Object alternative : alternatives) {
            if (!(alternative instanceof String text)) {
                throw JinjaErrors.wrongArgument("prefix", "str", alternative);
            }
            if (test.test(text)) {
                return true;
            }
        }
        return false;
    }

    private static Object count(String text, String part) {
        long count = 0;
        for (int at = text.indexOf(part); at >= 0 && !part.isEmpty(); at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return part.isEmpty() ? (Object) (text.length() + 1L) : (Object) count;
    }

    private static boolean all(String text, Predicate<Character> test) {
        return !text.isEmpty() && text.chars().allMatch(character -> test.test((char) character));
    }

    /** The elements with a separator between them. */
    public static String join(String separator, Object elements, Budget budget) {
        StringBuilder joined = new StringBuilder();
        boolean first = true;
        for (Object element : Values.elements(elements, budget)) {
            String printed = PythonText.of(element);
            budget.text((long) joined.length() + separator.length() + printed.length());
            joined.append(first ? "" : separator).append(printed);
            first = false;
        }
        return joined.toString();
    }

    /** Replaces the first occurrences of a text, or all, as the arguments say. */
    public static Object replace(String text, Arguments arguments, Budget budget) {
        String old = arguments.text(0, "old");
        String replacement = arguments.text(1, "new");
        long count = arguments.orElse(2, "count", None.NONE) == None.NONE ? -1 : arguments.number(2, "count", -1);
        if (old.isEmpty()) {
            throw JinjaErrors.wrongArgument("old", "a text that is not empty", old);
        }
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(old); at >= 0 && count != 0; at = text.indexOf(old, from)) {
            replaced.append(text, from, at).append(replacement);
            budget.text(replaced.length());
            from = at + old.length();
            count--;
        }
        return replaced.append(text, from, text.length()).toString();
    }
}
