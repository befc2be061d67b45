package dev.understudy.proton.rules.rendering.jinja.value;

import java.util.ArrayList;
import java.util.List;

/** Python's arithmetic on whole numbers of 64 bits, floating point numbers, texts and lists. */
public final class Arithmetic {
    private Arithmetic() {}

    /** Whether a value is a number; truth values are, as in Python. */
    public static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    static int compare(Object left, Object right) {
        Object first = number(left);
        Object second = number(right);
        if (first instanceof Long one && second instanceof Long other) {
            return Long.compare(one, other);
        }
        return Double.compare(((Number) first).doubleValue(), ((Number) second).doubleValue());
    }

    private static Object number(Object value) {
        return value instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : value;
    }

    /** The result of an operator on two values. */
    public static Object apply(String operator, Object left, Object right, Budget budget) {
        if (isNumber(left) && isNumber(right)) {
            return numbers(operator, number(left), number(right));
        }
        if (operator.equals("+")) {
            return sum(left, right, budget);
        }
        if (operator.equals("*") && number(right) instanceof Long times) {
            return repeat(left, times, right, budget);
        }
        if (operator.equals("*") && number(left) instanceof Long times) {
            return repeat(right, times, left, budget);
        }
        throw JinjaErrors.operands(operator, left, right);
    }

    private static Object sum(Object left, Object right, Budget budget) {
        if (left instanceof String first && right instanceof String second) {
            budget.text((long) first.length() + second.length());
            return first + second;
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            budget.elements((long) first.size() + second.size());
            List<Object> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
        throw JinjaErrors.operands("+", left, right);
    }

    private static Object repeat(Object value, long times, Object factor, Budget budget) {
        long count = Math.max(0, times);
        if (value instanceof String text) {
            budget.text(saturated(count, text.length()));
            return text.repeat(text.isEmpty() ? 0 : (int) count);
        }
        if (value instanceof List<?> list) {
            budget.elements(saturated(count, list.size()));
            List<Object> all = new ArrayList<>();
            for (long i = 0; i < count && !list.isEmpty(); i++) {
                all.addAll(list);
            }
            return all;
        }
        throw JinjaErrors.operands("*", value, factor);
    }

    private static long saturated(long count, int size) {
        return size == 0 || count <= Integer.MAX_VALUE ? count * size : Long.MAX_VALUE;
    }

    private static Object numbers(String operator, Object left, Object right) {
        if (left instanceof Long first && right instanceof Long second && !operator.equals("/")) {
            try {
                return whole(operator, first, second);
            } catch (ArithmeticException e) {
                throw JinjaErrors.numberTooLarge();
            }
        }
        return real(operator, ((Number) left).doubleValue(), ((Number) right).doubleValue());
    }

    private static Object whole(String operator, long left, long right) {
        return switch (operator) {
            case "+" -> Math.addExact(left, right);
            case "-" -> Math.subtractExact(left, right);
            case "*" -> Math.multiplyExact(left, right);
            case "//" -> Math.floorDiv(left, notZero(right));
            case "%" -> Math.floorMod(left, notZero(right));
            default -> power(left, right);
        };
    }

    private static long notZero(long divisor) {
        if (divisor == 0) {
            throw JinjaErrors.divisionByZero();
        }
        return divisor;
    }

    private static Object power(long base, long exponent) {
        if (exponent < 0) {
            return Math.pow((double) base, (double) exponent);
        }
        double estimate = Math.pow((double) base, (double) exponent);
        if (Math.abs(estimate) >= Long.MAX_VALUE) {
            throw JinjaErrors.numberTooLarge();
        }
        return Math.abs(base) <= 1 ? (Object) (long) estimate : (Object) product(base, exponent);
    }

    private static long product(long base, long exponent) {
        long power = 1;
        for (long i = 0; i < exponent; i++) {
            power = Math.multiplyExact(power, base);
        }
        return power;
    }

    private static Object real(String operator, double left, double right) {
        return switch (operator) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            case "**" -> Math.pow(left, right);
            default -> divided(operator, left, right);
        };
    }

    private static Object divided(String operator, double left, double right) {
        if (right == 0) {
            throw JinjaErrors.divisionByZero();
        }
        if (operator.equals("/")) {
            return left / right;
        }
        double quotient = Math.floor(left / right);
        return operator.equals("//") ? quotient : left - quotient * right;
    }
}
