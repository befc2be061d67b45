package dev.understudy.core.validation;

import dev.understudy.core.model.Blob;
import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.validation.Violation.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the constraints of their schemas. An enum value that the model does not know arrives as its
 * {@link String}.
 *
 * <p>AWS reports scalars inside a list at the list, and keys and values inside a map at the map.
 */
public final class ConstraintCheck {
    @FunctionalInterface
    private interface Sink {
        void broken(Kind kind, String rule);
    }

    private static final class FirstKind implements Sink {
        private @Nullable Kind kind;

        @Override
        public void broken(Kind kind, String rule) {
            if (this.kind == null) {
                this.kind = kind;
            }
        }
    }

    private ConstraintCheck() {}

    /**
     * Reports every broken constraint of a member's value, or of a list's or map's own size, at the current place.
     *
     * @param sensitive whether the value must not be shown
     */
    public static void check(Schema schema, boolean sensitive, Object value, Violations violations) {
        if (constrained(schema)) {
            examine(schema, value, (kind, rule) -> report(kind, rule, sensitive, value, violations));
        }
        if (schema instanceof ListSchema list) {
            checkElements(list, sensitive, (List<?>) value, violations);
        } else if (schema instanceof MapSchema map) {
            checkEntries(map, sensitive, (Map<?, ?>) value, violations);
        }
    }

    private static void report(Kind kind, String rule, boolean sensitive, Object value, Violations violations) {
        violations.add(new Violation(violations.path(), kind, sensitive ? null : ValueText.of(value), rule, sensitive));
    }

    private static void checkElements(ListSchema list, boolean sensitive, List<?> value, Violations violations) {
        if (isScalar(list.element()) && constrained(list.element())) {
            Kind kind = firstBroken(list.element(), value);
            if (kind != null) {
                report(kind, Rules.ofElements(list.element()), sensitive, value, violations);
            }
        }
    }

    private static void checkEntries(MapSchema map, boolean sensitive, Map<?, ?> value, Violations violations) {
        if (constrained(map.key())) {
            Kind kind = firstBroken(map.key(), value.keySet());
            if (kind != null) {
                report(kind, Rules.ofKeys(map.key()), sensitive, value, violations);
            }
        }
        if (isScalar(map.value()) && constrained(map.value())) {
            Kind kind = firstBroken(map.value(), value.values());
            if (kind != null) {
                report(kind, Rules.ofValues(map.value()), sensitive, value, violations);
            }
        }
    }

    private static @Nullable Kind firstBroken(Schema schema, Collection<?> values) {
        FirstKind first = new FirstKind();
        for (Object value : values) {
            if (value != null) {
                examine(schema, value, first);
            }
            if (first.kind != null) {
                return first.kind;
            }
        }
        return null;
    }

    private static boolean isScalar(Schema schema) {
        return schema instanceof ScalarSchema || schema instanceof EnumSchema;
    }

    private static boolean constrained(Schema schema) {
        return !schema.constraints().isEmpty()
                || schema.type() == ShapeType.ENUM
                || schema.type() == ShapeType.INT_ENUM;
    }

    private static void examine(Schema schema, Object value, Sink sink) {
        switch (schema.type()) {
            case ENUM -> examineEnum((EnumSchema) schema, value, sink);
            case INT_ENUM -> {
                ScalarSchema intEnum = (ScalarSchema) schema;
                if (!intEnum.allowedIntegers().contains((Integer) value)) {
                    sink.broken(Kind.ENUM, Rules.enumValues(intEnum));
                }
                examineRange(schema.constraints(), (Number) value, sink);
            }
            case STRING -> examineString(schema.constraints(), (String) value, sink);
            case BLOB -> examineLength(schema.constraints(), ((Blob) value).length(), sink);
            case LIST -> examineList(schema.constraints(), (List<?>) value, sink);
            case MAP -> examineLength(schema.constraints(), ((Map<?, ?>) value).size(), sink);
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, BIG_INTEGER, BIG_DECIMAL ->
                examineRange(schema.constraints(), (Number) value, sink);
            case BOOLEAN, TIMESTAMP, DOCUMENT, STRUCTURE, UNION -> {}
        }
    }

    private static void examineEnum(EnumSchema schema, Object value, Sink sink) {
        if (value instanceof String text && schema.constant(text) == null) {
            sink.broken(Kind.ENUM, Rules.enumValues(schema));
        }
    }

    private static void examineString(Constraints constraints, String value, Sink sink) {
        int length = value.codePointCount(0, value.length());
        examineLength(constraints, length, sink);
        if (constraints.pattern() != null
                && length <= constraints.maxLength()
                && !BoundedMatching.accepts(value, constraints::patternAccepts)) {
            sink.broken(Kind.PATTERN, Rules.pattern(constraints.pattern()));
        }
    }

    private static void examineLength(Constraints constraints, int length, Sink sink) {
        if (length > constraints.maxLength()) {
            sink.broken(Kind.LENGTH, Rules.maxLength(constraints.maxLength()));
        }
        if (length < constraints.minLength()) {
            sink.broken(Kind.LENGTH, Rules.minLength(constraints.minLength()));
        }
    }

    private static void examineList(Constraints constraints, List<?> value, Sink sink) {
        examineLength(constraints, value.size(), sink);
        if (constraints.uniqueItems() && new HashSet<>(value).size() < value.size()) {
            sink.broken(Kind.UNIQUE, Rules.UNIQUE);
        }
    }

    private static void examineRange(Constraints constraints, Number value, Sink sink) {
        BigDecimal min = constraints.min();
        BigDecimal max = constraints.max();
        if (min == null && max == null) {
            return;
        }
        if (max != null && compare(value, max) > 0) {
            sink.broken(Kind.RANGE, Rules.max(max));
        }
        if (min != null && compare(value, min) < 0) {
            sink.broken(Kind.RANGE, Rules.min(min));
        }
    }

    private static int compare(Number value, BigDecimal bound) {
        if (value instanceof BigDecimal decimal) {
            return decimal.compareTo(bound);
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer).compareTo(bound);
        }
        if (value instanceof Double || value instanceof Float) {
            double number = value.doubleValue();
            return Double.isFinite(number)
                    ? BigDecimal.valueOf(number).compareTo(bound)
                    : Double.compare(number, bound.doubleValue());
        }
        return BigDecimal.valueOf(value.longValue()).compareTo(bound);
    }
}
