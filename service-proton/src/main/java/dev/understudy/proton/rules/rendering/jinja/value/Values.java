package dev.understudy.proton.rules.rendering.jinja.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How Python sees values: truth, equality, order, elements. */
public final class Values {
    private Values() {}

    /** The value; fails if it is undefined. */
    public static Object defined(Object value) {
        if (value instanceof Undefined undefined) {
            throw JinjaErrors.undefined(undefined);
        }
        return value;
    }

    /** Whether a value counts as true. */
    public static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if (value instanceof String text) {
            return !text.isEmpty();
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        if (value instanceof Collection<?> collection) {
            return !collection.isEmpty();
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        }
        return defined(value) != None.NONE;
    }

    /** Numbers are equal by value, 1 and 1.0 are, and so are 1 and True; a text never equals a number. */
    public static boolean equal(Object left, Object right, Budget budget) {
        return equal(left, right, budget, 0);
    }

    private static boolean equal(Object left, Object right, Budget budget, int level) {
        budget.step();
        if (level > Budget.MOST_VALUE_LEVELS) {
            throw JinjaErrors.valueTooDeep(Budget.MOST_VALUE_LEVELS);
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            boolean same = first.size() == second.size();
            for (int i = 0; same && i < first.size(); i++) {
                same = equal(first.get(i), second.get(i), budget, level + 1);
            }
            return same;
        }
        if (left instanceof Map<?, ?> first && right instanceof Map<?, ?> second) {
            boolean same = first.size() == second.size();
            for (Map.Entry<?, ?> member : first.entrySet()) {
                Object other = second.get(member.getKey());
                same = same && other != null && equal(member.getValue(), other, budget, level + 1);
            }
            return same;
        }
        if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
            return Arithmetic.compare(left, right) == 0;
        }
        return left.equals(right);
    }

    /** Negative, zero or positive; fails for values without an order. */
    public static int compare(Object left, Object right, Budget budget) {
        budget.step();
        if (Arithmetic.isNumber(left) && Arithmetic.isNumber(right)) {
            return Arithmetic.compare(left, right);
        }
        if (left instanceof String first && right instanceof String second) {
            return first.compareTo(second);
        }
        if (left instanceof List<?> first && right instanceof List<?> second) {
            for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
                if (!equal(first.get(i), second.get(i), budget)) {
                    return compare(first.get(i), second.get(i), budget);
                }
            }
            return Integer.compare(first.size(), second.size());
        }
        throw JinjaErrors.order(left, right);
    }

    /** Whether {@code value in container} holds. */
    public static boolean contains(Object container, Object value, Budget budget) {
        if (container instanceof String text) {
            if (value instanceof String part) {
                budget.text(text.length());
                return text.contains(part);
            }
            throw JinjaErrors.operands("in", value, container);
        }
        if (container instanceof Map<?, ?> map) {
            return map.containsKey(key(value));
        }
        for (Object element : elements(container, budget)) {
            if (equal(element, value, budget)) {
                return true;
            }
        }
        return false;
    }

    /** What a loop goes through: items of a list, keys of a dictionary, characters of a text. */
    public static List<?> elements(Object value, Budget budget) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Map<?, ?> map) {
            budget.elements(map.size());
            return new ArrayList<>(map.keySet());
        }
        if (defined(value) instanceof String text) {
            budget.elements(text.length());
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        throw JinjaErrors.notIterable(value);
    }

    /** How many elements, members or characters a value has. */
    public static long length(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (defined(value) instanceof Map<?, ?> map) {
            return map.size();
        }
        throw JinjaErrors.noLength(value);
    }

    /** A key as dictionaries hold it: 1, 1.0 and True are the same key in Python. */
    public static Object key(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < Long.MAX_VALUE) {
            return real.longValue();
        }
        if (value instanceof List || value instanceof Map) {
            throw JinjaErrors.wrongArgument("a dictionary's key", "text or a number", value);
        }
        return value;
    }
}
