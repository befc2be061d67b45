// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code List}.
 */
@Generated("dev.understudy.codegen")
public record List(java.util. @Nullable List<Object> items) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new ListSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public List {
        items = items == null ? null : java.util.List.copyOf(items);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.items;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .items(items);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link List}.
     */
    public static final class Builder {
        private java.util. @Nullable List<Object> items;

        private Builder() {
        }

        /**
         * Sets {@code items}.
         */
        public Builder items(java.util. @Nullable List<Object> items) {
            this.items = items;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public List build() {
            return new List(items);
        }
    }

    private static final class ListSchema extends StructureSchema {
        ListSchema() {
            super("List");
        }

        @java.lang.Override
        protected java.util.List<Member.Builder> declareMembers() {
            return java.util.List.of(
                    Member.of("items", dev.understudy.core.model.ListSchema.of("Objects", Object.SCHEMA)));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public List create(java.lang. @Nullable Object[] members) {
            return new List((java.util.List<Object>) members[0]);
        }
    }
}
