package dev.understudy.proton.rules.rendering.jinja.expression;

import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.None;
import java.util.List;

/** Indexes and ranges of lists and texts, counted from the end if negative. */
final class Slices {
    private Slices() {}

    /** The index of an element, or -1 if there is none. */
    static int index(Object key, int size) {
        if (!(key instanceof Long wanted)) {
            return -1;
        }
        long index = wanted < 0 ? wanted + size : wanted;
        return index >= 0 && index < size ? (int) index : -1;
    }

    static Object of(Object owner, Object from, Object to, Budget budget) {
        if (owner instanceof String text) {
            int start = bound(from, text.length(), 0);
            int end = Math.max(start, bound(to, text.length(), text.length()));
            budget.text(end - start);
            return text.substring(start, end);
        }
        if (owner instanceof List<?> list) {
            int start = bound(from, list.size(), 0);
            int end = Math.max(start, bound(to, list.size(), list.size()));
            budget.elements(end - start);
            return List.copyOf(list.subList(start, end));
        }
        throw JinjaErrors.notIterable(owner);
    }

    private static int bound(Object bound, int size, int absent) {
        if (bound == None.NONE) {
            return absent;
        }
        if (!(bound instanceof Long wanted)) {
            throw JinjaErrors.wrongArgument("slice index", "int", bound);
        }
        long index = wanted < 0 ? wanted + size : wanted;
        return (int) Math.max(0, Math.min(size, index));
    }
}
