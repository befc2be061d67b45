package dev.understudy.core.validation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often a regular expression has its parts repeated at least. The JDK's matcher counts up to each minimum even where
 * there is nothing left to look at, so <code>(?:a?){999999999}</code> takes long on an empty text.
 */
final class Repetitions {
    private static final long COUNTLESS = Long.MAX_VALUE / 4;

    private final String expression;
    private final Deque<Long> around = new ArrayDeque<>();
    private long before;
    private long last;
    private int at;

    private Repetitions(String expression) {
        this.expression = expression;
    }

    /** Parts, each as often as it and all around it are repeated at least. */
    static long of(String expression) {
        return new Repetitions(expression).count();
    }

    private long count() {
        while (at < expression.length()) {
            switch (expression.charAt(at)) {
                case '\\' -> escape();
                case '[' -> characterClass();
                case '(' -> open();
                case ')' -> close();
                case '{' -> repeat();
                default -> part(1);
            }
            at++;
        }
        long all = sum(before, last);
        while (!around.isEmpty()) {
            all = sum(all, around.pop());
        }
        return all;
    }

    private void part(long parts) {
        before = sum(before, last);
        last = parts;
    }

    /** Skips what is escaped, be it a quotation or the name of a class of characters. */
    private void escape() {
        at++;
        if (expression.startsWith("Q", at)) {
            int end = expression.indexOf("\\E", at);
            at = end < 0 ? expression.length() : end + 1;
        } else if (at + 1 < expression.length() && "pPxN".indexOf(expression.charAt(at)) >= 0 && next() == '{') {
            int end = expression.indexOf('}', at);
            at = end < 0 ? expression.length() : end;
        }
        part(1);
    }

    private char next() {
        return expression.charAt(at + 1);
    }

    private void characterClass() {
        int depth = 0;
        while (at < expression.length()) {
            char character = expression.charAt(at);
            if (character == '\\') {
                at++;
            } else if (character == '[') {
                depth++;
            } else if (character == ']' && --depth == 0) {
                break;
            }
            at++;
        }
        part(1);
    }

    private void open() {
        around.push(sum(before, last));
        before = 0;
        last = 0;
    }

    private void close() {
        last = Math.max(1, sum(before, last));
        before = around.isEmpty() ? 0 : around.pop();
    }

    private void repeat() {
        long least = 0;
        int digit = at + 1;
        while (digit < expression.length() && Character.isDigit(expression.charAt(digit))) {
            least = Math.min(Integer.MAX_VALUE, least * 10 + Character.digit(expression.charAt(digit), 10));
            digit++;
        }
        last = last > COUNTLESS / Math.max(1, least) ? COUNTLESS : last * Math.max(1, least);
        int end = expression.indexOf('}', at);
        at = end < 0 ? expression.length() : end;
    }

    private static long sum(long one, long other) {
        return Math.min(COUNTLESS, one + other);
    }
}
