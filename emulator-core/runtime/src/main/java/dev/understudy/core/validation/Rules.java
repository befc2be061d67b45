package dev.understudy.core.validation;

import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The constraints of a shape in AWS's words. */
final class Rules {
    static final String NOT_NULL = "Member must not be null";
    static final String UNIQUE = "Member must have unique values";

    private Rules() {}

    static String minLength(long least) {
        return "Member must have length greater than or equal to " + least;
    }

    static String maxLength(long most) {
        return "Member must have length less than or equal to " + most;
    }

    static String min(BigDecimal least) {
        return "Member must have value greater than or equal to " + least.toPlainString();
    }

    static String max(BigDecimal most) {
        return "Member must have value less than or equal to " + most.toPlainString();
    }

    static String pattern(@Nullable String pattern) {
        return "Member must satisfy regular expression pattern: " + pattern;
    }

    /**
     * The legal values of an enum, last declared first. AWS prints them in no order that it documents; this one gives
     * the only recorded text of the emulated services, {@code [SecureString, StringList, String]}.
     */
    static String enumValues(EnumSchema schema) {
        List<String> values = new ArrayList<>(schema.wireValues());
        Collections.reverse(values);
        return "Member must satisfy enum value set: " + values;
    }

    static String enumValues(ScalarSchema intEnum) {
        return "Member must satisfy enum value set: " + new TreeSet<>(intEnum.allowedIntegers());
    }

    /** All constraints on the elements of a list; AWS names them all, whichever is broken. */
    static String ofElements(Schema element) {
        return "Member must satisfy constraint: " + all(element);
    }

    /** All constraints on the keys of a map. */
    static String ofKeys(Schema key) {
        return "Map keys must satisfy constraint: " + all(key);
    }

    /** All constraints on the values of a map. */
    static String ofValues(Schema value) {
        return "Map value must satisfy constraint: " + all(value);
    }

    private static List<String> all(Schema schema) {
        List<String> rules = new ArrayList<>(3);
        Constraints constraints = schema.constraints();
        if (constraints.maxLength() != Long.MAX_VALUE) {
            rules.add(maxLength(constraints.maxLength()));
        }
        if (constraints.minLength() > 0) {
            rules.add(minLength(constraints.minLength()));
        }
        addRange(rules, constraints);
        if (constraints.pattern() != null) {
            rules.add(pattern(constraints.pattern()));
        }
        if (schema instanceof EnumSchema enumSchema) {
            rules.add(enumValues(enumSchema));
        } else if (schema.type() == ShapeType.INT_ENUM) {
            rules.add(enumValues((ScalarSchema) schema));
        }
        return rules;
    }

    private static void addRange(List<String> rules, Constraints constraints) {
        BigDecimal max = constraints.max();
        if (max != null) {
            rules.add(max(max));
        }
        BigDecimal min = constraints.min();
        if (min != null) {
            rules.add(min(min));
        }
    }
}
