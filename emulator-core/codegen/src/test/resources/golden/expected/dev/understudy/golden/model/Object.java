// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Object}.
 */
@Generated("dev.understudy.codegen")
public record Object(@Nullable List<Object> objects) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new ObjectSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public Object {
        objects = objects == null ? null : List.copyOf(objects);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.objects;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .objects(objects);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Object}.
     */
    public static final class Builder {
        private @Nullable List<Object> objects;

        private Builder() {
        }

        /**
         * Sets {@code objects}.
         */
        public Builder objects(@Nullable List<Object> objects) {
            this.objects = objects;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Object build() {
            return new Object(objects);
        }
    }

    private static final class ObjectSchema extends StructureSchema {
        ObjectSchema() {
            super("Object");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("objects", ListSchema.of("Objects", Object.SCHEMA)));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public Object create(java.lang. @Nullable Object[] members) {
            return new Object((List<Object>) members[0]);
        }
    }
}
