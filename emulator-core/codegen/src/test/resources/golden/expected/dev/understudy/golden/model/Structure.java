// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Structure}.
 */
@Generated("dev.understudy.codegen")
public record Structure(
        java.lang. @Nullable String value) implements dev.understudy.core.model.Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final dev.understudy.core.model.StructureSchema SCHEMA = new StructureSchema();

    @java.lang.Override
    public dev.understudy.core.model.StructureSchema structureSchema() {
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
     * Builds {@link Structure}.
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
        public Structure build() {
            return new Structure(value);
        }
    }

    private static final class StructureSchema extends dev.understudy.core.model.StructureSchema {
        StructureSchema() {
            super("Structure");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("value", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        public Structure create(java.lang. @Nullable Object[] members) {
            return new Structure((java.lang.String) members[0]);
        }
    }
}
