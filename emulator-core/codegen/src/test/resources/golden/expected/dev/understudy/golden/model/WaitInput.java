// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code WaitInput}.
 */
@Generated("dev.understudy.codegen")
public record WaitInput() implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new WaitInputSchema();

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
     * Builds {@link WaitInput}.
     */
    public static final class Builder {
        private Builder() {
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public WaitInput build() {
            return new WaitInput();
        }
    }

    private static final class WaitInputSchema extends StructureSchema {
        WaitInputSchema() {
            super("WaitInput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of();
        }

        @java.lang.Override
        public WaitInput create(java.lang. @Nullable Object[] members) {
            return new WaitInput();
        }
    }
}
