package dev.understudy.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a user wrote, typed as in YAML and JSON. Values are equal if they mean the same: 80 and 80.0 are. */
public sealed interface InputValue {
    /** What it is, in words for a message, such as {@code text}. */
    String kind();

    /** Whole numbers as {@link Long} or {@link BigInteger}, others as {@link Double}, and collections of such values. */
    @Nullable Object plain();

    /** How it prints: text as it is, everything else as JSON. */
    String print();

    /** As JSON. */
    String json();

    /**
     * Text.
     *
     * @param value the text
     */
    record Text(String value) implements InputValue {
        @Override
        public String kind() {
            return "text";
        }

        @Override
        public Object plain() {
            return value;
        }

        @Override
        public String print() {
            return value;
        }

        @Override
        public String json() {
            return JsonText.quoted(value);
        }
    }

    /**
     * A number.
     *
     * @param value its value; with decimal places if it was written with some
     */
    record Numeral(BigDecimal value) implements InputValue {
        private static final int LONG_BITS = 63;

        /** Whether it is written without decimal places. */
        public boolean whole() {
            return value.scale() <= 0;
        }

        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public Object plain() {
            if (!whole()) {
                return value.doubleValue();
            }
            BigInteger integer = value.toBigInteger();
            if (integer.bitLength() > LONG_BITS) {
                return integer;
            }
            return integer.longValue();
        }

        @Override
        public String print() {
            return value.toPlainString();
        }

        @Override
        public String json() {
            return print();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numeral numeral && value.compareTo(numeral.value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }
    }

    /**
     * True or false.
     *
     * @param value which of them
     */
    record Truth(boolean value) implements InputValue {
        @Override
        public String kind() {
            return "true or false";
        }

        @Override
        public Object plain() {
            return value;
        }

        @Override
        public String print() {
            return String.valueOf(value);
        }

        @Override
        public String json() {
            return print();
        }
    }

    /**
     * A list.
     *
     * @param values its items
     */
    record Items(List<InputValue> values) implements InputValue {
        /** The list is copied. */
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Object plain() {
            List<@Nullable Object> plain = new ArrayList<>(values.size());
            values.forEach(value -> plain.add(value.plain()));
            return plain;
        }

        @Override
        public String print() {
            return json();
        }

        @Override
        public String json() {
            return JsonText.list(values);
        }
    }

    /**
     * Named values.
     *
     * @param values by name, in the order in which they were written
     */
    record Members(Map<String, InputValue> values) implements InputValue {
        /** No values at all. */
        public static final Members NONE = new Members(Map.of());

        /** The map is copied. */
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String kind() {
            return "a map";
        }

        @Override
        public Map<String, @Nullable Object> plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            values.forEach((name, value) -> plain.put(name, value.plain()));
            return plain;
        }

        @Override
        public String print() {
            return json();
        }

        @Override
        public String json() {
            return JsonText.map(values);
        }
    }

    /** No value: YAML's {@code null}, or nothing after the colon. */
    record Nothing() implements InputValue {
        @Override
        public String kind() {
            return "empty";
        }

        @Override
        public @Nullable Object plain() {
            return null;
        }

        @Override
        public String print() {
            return "";
        }

        @Override
        public String json() {
            return "null";
        }
    }
}
