package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Arithmetic;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Filters that make numbers. */
final class NumberFilters {
    static final Map<String, Filter> ALL = Map.of(
            "length", (input, arguments, budget) -> Values.length(input),
            "count", (input, arguments, budget) -> Values.length(input),
            "int", (input, arguments, budget) -> whole(input, arguments.limitedTo("default", "base")),
            "float", (input, arguments, budget) -> real(input, arguments.limitedTo("default")),
            "abs", (input, arguments, budget) -> absolute(input, budget),
            "round", (input, arguments, budget) -> rounded(input, arguments.limitedTo("precision", "method")));

    private static final int MOST_DECIMALS = 15;

    private NumberFilters() {}

    /** What is no number becomes the default, 0 unless the call says otherwise. */
    private static Object whole(Object input, Arguments arguments) {
        if (input instanceof Double real && Double.isFinite(real)) {
            return real.longValue();
        }
        try {
            return input instanceof Long || input instanceof Boolean
                    ? (Object) Long.valueOf(Values.key(input).toString())
                    : Long.valueOf(cleaned(input), (int) arguments.number(1, "base", 10));
        } catch (NumberFormatException e) {
            Object real = real(input, new Arguments(List.of(None.NONE), Map.of()));
            return real instanceof Double number ? (Object) number.longValue() : arguments.orElse(0, "default", 0L);
        }
    }

    private static String cleaned(Object input) {
        return input instanceof String text ? text.strip() : "";
    }

    private static Object real(Object input, Arguments arguments) {
        if (input instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.valueOf(input instanceof Boolean truth ? (truth ? "1" : "0") : cleaned(input));
        } catch (NumberFormatException e) {
            return arguments.orElse(0, "default", 0.0);
        }
    }

    private static Object absolute(Object input, Budget budget) {
        if (!(input instanceof Number number)) {
            throw JinjaErrors.wrongInput("abs", "a number", input);
        }
        return number.doubleValue() < 0 ? Arithmetic.apply("-", 0L, input, budget) : input;
    }

    private static Object rounded(Object input, Arguments arguments) {
        if (!(input instanceof Number number)) {
            throw JinjaErrors.wrongInput("round", "a number", input);
        }
        long decimals = arguments.number(0, "precision", 0);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw JinjaErrors.wrongArgument("precision", "between 0 and " + MOST_DECIMALS, decimals);
        }
        RoundingMode mode = mode(arguments.text(1, "method", "common"));
        return BigDecimal.valueOf(number.doubleValue())
                .setScale((int) decimals, mode)
                .doubleValue();
    }

    private static RoundingMode mode(String method) {
        return switch (method) {
            case "ceil" -> RoundingMode.CEILING;
            case "floor" -> RoundingMode.FLOOR;
            case "common" -> RoundingMode.HALF_EVEN;
            default -> throw JinjaErrors.wrongArgument("method", "common, ceil or floor", method);
        };
    }
}
