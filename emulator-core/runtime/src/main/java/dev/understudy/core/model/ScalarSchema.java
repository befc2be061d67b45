package dev.understudy.core.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema of a value without parts: a string, number, boolean, blob, timestamp or document. */
public final class ScalarSchema extends Schema {
    private final Constraints constraints;
    private final boolean sensitive;
    private final @Nullable TimestampFormat timestampFormat;
    private final Set<Integer> allowedIntegers;

    private ScalarSchema(
            ShapeType type,
            String name,
            Constraints constraints,
            boolean sensitive,
            @Nullable TimestampFormat timestampFormat,
            Set<Integer> allowedIntegers) {
        super(type, name);
        this.constraints = constraints;
        this.sensitive = sensitive;
        this.timestampFormat = timestampFormat;
        this.allowedIntegers = allowedIntegers;
    }

    /** A scalar of the given kind without constraints. */
    public static ScalarSchema of(ShapeType type, String name) {
        return new ScalarSchema(type, name, Constraints.NONE, false, null, Set.of());
    }

    /** This scalar with constraints. */
    public ScalarSchema constrained(Constraints constraints) {
        return new ScalarSchema(type(), name(), constraints, sensitive, timestampFormat, allowedIntegers);
    }

    /** This scalar, masked wherever values are shown. */
    public ScalarSchema asSensitive() {
        return new ScalarSchema(type(), name(), constraints, true, timestampFormat, allowedIntegers);
    }

    /** This timestamp in a format other than its location's usual one. */
    public ScalarSchema formatted(TimestampFormat format) {
        return new ScalarSchema(type(), name(), constraints, sensitive, format, allowedIntegers);
    }

    /** This {@link ShapeType#INT_ENUM} with its legal values. */
    public ScalarSchema allowing(Set<Integer> values) {
        return new ScalarSchema(type(), name(), constraints, sensitive, timestampFormat, Set.copyOf(values));
    }

    @Override
    public Constraints constraints() {
        return constraints;
    }

    @Override
    public boolean sensitive() {
        return sensitive;
    }

    /** The format the model prescribes, or none: then the location decides. */
    public @Nullable TimestampFormat timestampFormat() {
        return timestampFormat;
    }

    /** The legal values of an {@link ShapeType#INT_ENUM}; empty for every other kind. */
    public Set<Integer> allowedIntegers() {
        return allowedIntegers;
    }
}
