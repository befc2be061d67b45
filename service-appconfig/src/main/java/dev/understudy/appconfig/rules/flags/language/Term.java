package dev.understudy.appconfig.rules.flags.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a rule as it is written: an S-expression of <a href="https://amazon-ion.github.io/ion-docs/">Amazon Ion</a>.
 * What it means is said by {@link Rule}.
 */
public sealed interface Term {
    /** A value that stands for itself. */
    sealed interface Literal extends Term, Value {
        /** How it compares with another literal; null if that is of another type. */
        @Nullable Integer order(Literal other);

        /** A literal of the same type from a text, or null if the text shows no value of that type. */
        @Nullable Literal sameTypeFrom(String text);
    }

    /**
     * A word: an operator, or a key of the context behind a dollar sign.
     *
     * @param name the word
     */
    record Symbol(String name) implements Term {
        /** The key of the context that it names, or null. */
        @Nullable String contextKey() {
            return name.length() > 1 && name.charAt(0) == '$' ? name.substring(1) : null;
        }
    }

    /**
     * A text between double quotes.
     *
     * @param text what stands between them
     */
    record Text(String text) implements Literal {
        @Override
        public @Nullable Integer order(Literal other) {
            return other instanceof Text that ? text.compareTo(that.text) : null;
        }

        @Override
        public Literal sameTypeFrom(String given) {
            return new Text(given);
        }
    }

    /**
     * A number.
     *
     * @param text as written
     * @param value the number
     */
    record Numeral(String text, BigDecimal value) implements Literal {
        @Override
        public @Nullable Integer order(Literal other) {
            return other instanceof Numeral that ? value.compareTo(that.value) : null;
        }

        @Override
        public @Nullable Literal sameTypeFrom(String given) {
            BigDecimal number = Numbers.parse(given);
            return number == null ? null : new Numeral(given, number);
        }
    }

    /**
     * A point in time.
     *
     * @param text as written
     * @param value the point in time
     */
    record Moment(String text, Instant value) implements Literal {
        @Override
        public @Nullable Integer order(Literal other) {
            return other instanceof Moment that ? value.compareTo(that.value) : null;
        }

        @Override
        public @Nullable Literal sameTypeFrom(String given) {
            Instant moment = Moments.parse(given);
            return moment == null ? null : new Moment(given, moment);
        }
    }

    /**
     * True or false.
     *
     * @param value which of them
     */
    record Truth(boolean value) implements Literal {
        @Override
        public String text() {
            return Boolean.toString(value);
        }

        @Override
        public @Nullable Integer order(Literal other) {
            return other instanceof Truth that ? Boolean.compare(value, that.value) : null;
        }

        @Override
        public @Nullable Literal sameTypeFrom(String given) {
            return given.equals("true") || given.equals("false") ? new Truth(given.equals("true")) : null;
        }
    }

    /**
     * Terms between brackets.
     *
     * @param items the terms
     */
    record Sequence(List<Term> items) implements Term {
        /** Keeps a copy. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Terms between parentheses: an operator and its operands.
     *
     * @param items the terms
     */
    record Group(List<Term> items) implements Term {
        /** Keeps a copy. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A term with a name before it, as in {@code pct::10}.
     *
     * @param name the name
     * @param term the term
     */
    record Named(String name, Term term) implements Term {}
}
