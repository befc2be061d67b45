// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Member}.
 */
@Generated("dev.understudy.codegen")
public record Member(java.lang.String value) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new MemberSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public Member {
        Objects.requireNonNull(value, "Member.value");
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.value;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .value(value);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Member}.
     */
    public static final class Builder {
        private java.lang. @Nullable String value;

        private Builder() {
        }

        /**
         * Sets {@code value}.
         */
        public Builder value(java.lang.String value) {
            this.value = value;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Member build() {
            return new Member(value);
        }
    }

    private static final class MemberSchema extends StructureSchema {
        MemberSchema() {
            super("Member");
        }

        @java.lang.Override
        protected List<dev.understudy.core.model.Member.Builder> declareMembers() {
            return List.of(
                    dev.understudy.core.model.Member.of("value", ScalarSchema.of(ShapeType.STRING, "Text")).required());
        }

        @java.lang.Override
        public Member create(java.lang. @Nullable Object[] members) {
            return new Member((java.lang.String) members[0]);
        }
    }
}
