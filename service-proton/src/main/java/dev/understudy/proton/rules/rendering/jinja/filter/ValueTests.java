package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Function;
import dev.understudy.proton.rules.rendering.jinja.expression.Operations;
import dev.understudy.proton.rules.rendering.jinja.expression.ValueTest;
import dev.understudy.proton.rules.rendering.jinja.text.Token;
import dev.understudy.proton.rules.rendering.jinja.value.Arithmetic;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.TextCase;
import dev.understudy.proton.rules.rendering.jinja.value.Undefined;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The tests behind {@code is}.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/#list-of-builtin-tests">Builtin tests</a>
 */
public final class ValueTests {
    private static final Map<String, ValueTest> ALL = new HashMap<>();

    static {
        ALL.put("defined", (value, arguments, budget) -> !(value instanceof Undefined));
        ALL.put("undefined", (value, arguments, budget) -> value instanceof Undefined);
        kind("none", value -> value == None.NONE);
        kind("boolean", value -> value instanceof Boolean);
        kind("true", value -> value.equals(true));
        kind("false", value -> value.equals(false));
        kind("string", value -> value instanceof String);
        kind("number", Arithmetic::isNumber);
        kind("integer", value -> value instanceof Number && !(value instanceof Double));
        kind("float", value -> value instanceof Double);
        kind("mapping", value -> value instanceof Map);
        kind("iterable", ValueTests::isSequence);
        kind("sequence", ValueTests::isSequence);
        kind("callable", value -> value instanceof Function);
        kind("even", value -> value instanceof Long number && number % 2 == 0);
        kind("odd", value -> value instanceof Long number && number % 2 != 0);
        kind("lower", value -> value instanceof String text && text.equals(TextCase.lower(text)));
        kind("upper", value -> value instanceof String text && text.equals(TextCase.upper(text)));
        ALL.put("divisibleby", (value, arguments, budget) -> {
            Object divisor = arguments.required(0, "num");
            return Values.equal(Arithmetic.apply("%", Values.defined(value), divisor, budget), 0L, budget);
        });
        ALL.put(
                "sameas",
                (value, arguments, budget) -> arguments.required(0, "other").equals(Values.defined(value)));
        comparison("==", "eq", "equalto", "==");
        comparison("!=", "ne", "!=");
        comparison("<", "lt", "lessthan", "<");
        comparison("<=", "le", "<=");
        comparison(">", "gt", "greaterthan", ">");
        comparison(">=", "ge", ">=");
        comparison("in", "in");
    }

    private ValueTests() {}

    private static void kind(String name, Predicate<Object> test) {
        ALL.put(name, (value, arguments, budget) -> test.test(Values.defined(value)));
    }

    private static void comparison(String operator, String... names) {
        for (String name : names) {
            ALL.put(
                    name,
                    (value, arguments, budget) -> Operations.Comparison.holds(
                            Values.defined(value), operator, arguments.required(0, "other"), budget));
        }
    }

    private static boolean isSequence(Object value) {
        return value instanceof List || value instanceof Map || value instanceof String;
    }

    /** The test that a token names. */
    public static ValueTest named(Token name) {
        return named(name.text(), name.line());
    }

    /** The test of this name; fails with the line if there is none. */
    public static ValueTest named(String name, int line) {
        ValueTest test = ALL.get(name);
        if (test == null) {
            throw JinjaErrors.unknownTest(name).at(line);
        }
        return test;
    }
}
