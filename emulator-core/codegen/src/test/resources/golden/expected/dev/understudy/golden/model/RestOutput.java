// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code RestOutput}.
 */
@Generated("dev.understudy.codegen")
public record RestOutput() implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new RestOutputSchema();

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder();
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link RestOutput}.
     */
    public static final class Builder {
        private Builder() {
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public RestOutput build() {
            return new RestOutput();
        }
    }

    private static final class RestOutputSchema extends StructureSchema {
        RestOutputSchema() {
            super("RestOutput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of();
        }

        @java.lang.Override
        public RestOutput create(java.lang. @Nullable Object[] members) {
            return new RestOutput();
        }
    }
}
