// Generated from policies.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code PutPolicyOutput}.
 */
@Generated("dev.understudy.codegen")
public record PutPolicyOutput() implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new PutPolicyOutputSchema();

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
     * Builds {@link PutPolicyOutput}.
     */
    public static final class Builder {
        private Builder() {
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public PutPolicyOutput build() {
            return new PutPolicyOutput();
        }
    }

    private static final class PutPolicyOutputSchema extends StructureSchema {
        PutPolicyOutputSchema() {
            super("PutPolicyOutput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of();
        }

        @java.lang.Override
        public PutPolicyOutput create(java.lang. @Nullable Object[] members) {
            return new PutPolicyOutput();
        }
    }
}
