// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Builder}.
 */
@Generated("dev.understudy.codegen")
public record Builder_(java.lang. @Nullable String value) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new Builder_Schema();

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
     * Builds {@link Builder_}.
     */
    public static final class Builder {
        private java.lang. @Nullable String value;

        private Builder() {
        }

        /**
         * Sets {@code value}.
         */
        public Builder value(java.lang. @Nullable String value) {
            this.value = value;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Builder_ build() {
            return new Builder_(value);
        }
    }

    private static final class Builder_Schema extends StructureSchema {
        Builder_Schema() {
            super("Builder");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("value", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        public Builder_ create(java.lang. @Nullable Object[] members) {
            return new Builder_((java.lang.String) members[0]);
        }
    }
}
