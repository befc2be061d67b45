// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
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
 * The structure {@code Safe}.
 */
@Generated("dev.understudy.codegen")
public record Safe(java.lang. @Nullable String combination) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new SafeSchema();

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.combination;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .combination(combination);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Safe}.
     */
    public static final class Builder {
        private java.lang. @Nullable String combination;

        private Builder() {
        }

        /**
         * Sets {@code combination}.
         */
        public Builder combination(java.lang. @Nullable String combination) {
            this.combination = combination;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Safe build() {
            return new Safe(combination);
        }
    }

    private static final class SafeSchema extends StructureSchema {
        SafeSchema() {
            super("Safe");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("combination", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        public boolean sensitive() {
            return true;
        }

        @java.lang.Override
        public Safe create(java.lang. @Nullable Object[] members) {
            return new Safe((java.lang.String) members[0]);
        }
    }
}
