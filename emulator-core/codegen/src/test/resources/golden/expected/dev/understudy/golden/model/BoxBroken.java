// Generated from errors.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code BoxBroken}.
 */
@Generated("dev.understudy.codegen")
@SuppressWarnings("serial")
public final class BoxBroken extends ModeledError {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new BoxBrokenSchema();

    private static final long serialVersionUID = 1L;

    private final Integer code_;

    private final @Nullable List<java.lang.String> parts;

    private final @Nullable Tree cause;

    private BoxBroken(java.lang. @Nullable String message, Integer code_,
            @Nullable List<java.lang.String> parts, @Nullable Tree cause) {
        super(message);
        Objects.requireNonNull(code_, "BoxBroken.Code");
        this.code_ = code_;
        this.parts = parts == null ? null : List.copyOf(parts);
        this.cause = cause;
    }

    /**
     * The member {@code Code}.
     */
    public Integer code_() {
        return code_;
    }

    /**
     * The member {@code Parts}.
     */
    public @Nullable List<java.lang.String> parts() {
        return parts;
    }

    /**
     * The member {@code Cause}.
     */
    public @Nullable Tree cause() {
        return cause;
    }

    @java.lang.Override
    public int httpStatus() {
        return 500;
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> getMessage();
            case 1 -> this.code_;
            case 2 -> this.parts;
            case 3 -> this.cause;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link BoxBroken}.
     */
    public static final class Builder {
        private java.lang. @Nullable String message;

        private @Nullable Integer code_;

        private @Nullable List<java.lang.String> parts;

        private @Nullable Tree cause;

        private Builder() {
        }

        /**
         * Sets {@code Message}.
         */
        public Builder message(java.lang. @Nullable String message) {
            this.message = message;
            return this;
        }

        /**
         * Sets {@code Code}.
         */
        public Builder code_(Integer code_) {
            this.code_ = code_;
            return this;
        }

        /**
         * Sets {@code Parts}.
         */
        public Builder parts(@Nullable List<java.lang.String> parts) {
            this.parts = parts;
            return this;
        }

        /**
         * Sets {@code Cause}.
         */
        public Builder cause(@Nullable Tree cause) {
            this.cause = cause;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public BoxBroken build() {
            return new BoxBroken(
                    message,
                    code_,
                    parts,
                    cause);
        }
    }

    private static final class BoxBrokenSchema extends StructureSchema {
        BoxBrokenSchema() {
            super("BoxBroken");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Message", ScalarSchema.of(ShapeType.STRING, "Text")),
                    Member.of("Code", ScalarSchema.of(ShapeType.INTEGER, "Integer")).required(),
                    Member.of("Parts", ListSchema.of("StringValues", ScalarSchema.of(ShapeType.STRING, "Text"))),
                    Member.of("Cause", Tree.SCHEMA));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public BoxBroken create(java.lang. @Nullable Object[] members) {
            return new BoxBroken(
                    (java.lang.String) members[0],
                    (Integer) members[1],
                    (List<java.lang.String>) members[2],
                    (Tree) members[3]);
        }
    }
}
