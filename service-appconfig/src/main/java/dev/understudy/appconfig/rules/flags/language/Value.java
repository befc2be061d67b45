package dev.understudy.appconfig.rules.flags.language;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an operand comes to. */
public sealed interface Value permits Term.Literal, Value.Given {
    /** The value as text. */
    String text();

    /**
     * How two values compare: negative, zero or positive as the first is less than, equal to or greater than the second;
     * null if they are of different types.
     */
    static @Nullable Integer order(Value first, Value second) {
        if (first instanceof Given given) {
            return second instanceof Given other ? given.order(other) : given.orderAgainst((Term.Literal) second);
        }
        Term.Literal literal = (Term.Literal) first;
        if (second instanceof Given given) {
            Integer reversed = given.orderAgainst(literal);
            return reversed == null ? null : Integer.valueOf(-reversed);
        }
        return literal.order((Term.Literal) second);
    }

    /**
     * A value from the context. It comes as text; which type it has shows when it is compared with a literal.
     *
     * @param text the text
     */
    record Given(String text) implements Value {
        private @Nullable Integer orderAgainst(Term.Literal literal) {
            Term.Literal typed = literal.sameTypeFrom(text);
            return typed == null ? null : typed.order(literal);
        }

        /** Two texts compare as numbers if both are numbers. */
        private Integer order(Given other) {
            BigDecimal left = Numbers.parse(text);
            BigDecimal right = Numbers.parse(other.text);
            return left != null && right != null ? left.compareTo(right) : text.compareTo(other.text);
        }
    }
}
