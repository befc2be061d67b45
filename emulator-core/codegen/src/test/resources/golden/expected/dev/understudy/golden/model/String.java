// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code String}.
 */
@Generated("dev.understudy.codegen")
public record String(java.lang.String string) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new StringSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public String {
        Objects.requireNonNull(string, "String.string");
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.string;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .string(string);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link String}.
     */
    public static final class Builder {
        private java.lang. @Nullable String string;

        private Builder() {
        }

        /**
         * Sets {@code string}.
         */
        public Builder string(java.lang.String string) {
            this.string = string;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public String build() {
            return new String(string);
        }
    }

    private static final class StringSchema extends StructureSchema {
        StringSchema() {
            super("String");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("string", ScalarSchema.of(ShapeType.STRING, "Text")).required());
        }

        @java.lang.Override
        public String create(java.lang. @Nullable Object[] members) {
            return new String((java.lang.String) members[0]);
        }
    }
}
