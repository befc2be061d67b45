// Generated from errors.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code PolicyInvalid}.
 */
@Generated("dev.understudy.codegen")
@SuppressWarnings("serial")
public final class PolicyInvalid extends ModeledError {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new PolicyInvalidSchema();

    private static final long serialVersionUID = 1L;

    private final java.lang. @Nullable String reason;

    private PolicyInvalid(java.lang. @Nullable String reason) {
        super(null);
        this.reason = reason;
    }

    /**
     * The member {@code Reason}.
     */
    public java.lang. @Nullable String reason() {
        return reason;
    }

    @java.lang.Override
    public int httpStatus() {
        return 400;
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.reason;
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
     * Builds {@link PolicyInvalid}.
     */
    public static final class Builder {
        private java.lang. @Nullable String reason;

        private Builder() {
        }

        /**
         * Sets {@code Reason}.
         */
        public Builder reason(java.lang. @Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public PolicyInvalid build() {
            return new PolicyInvalid(reason);
        }
    }

    private static final class PolicyInvalidSchema extends StructureSchema {
        PolicyInvalidSchema() {
            super("PolicyInvalid");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Reason", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        public PolicyInvalid create(java.lang. @Nullable Object[] members) {
            return new PolicyInvalid((java.lang.String) members[0]);
        }
    }
}
