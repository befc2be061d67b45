// Generated from policies.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import com.fasterxml.jackson.databind.JsonNode;
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
 * The structure {@code PutPolicyInput}.
 */
@Generated("dev.understudy.codegen")
public record PutPolicyInput(JsonNode policy) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new PutPolicyInputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public PutPolicyInput {
        Objects.requireNonNull(policy, "PutPolicyInput.Policy");
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.policy;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .policy(policy);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link PutPolicyInput}.
     */
    public static final class Builder {
        private @Nullable JsonNode policy;

        private Builder() {
        }

        /**
         * Sets {@code Policy}.
         */
        public Builder policy(JsonNode policy) {
            this.policy = policy;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public PutPolicyInput build() {
            return new PutPolicyInput(policy);
        }
    }

    private static final class PutPolicyInputSchema extends StructureSchema {
        PutPolicyInputSchema() {
            super("PutPolicyInput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Policy", ScalarSchema.of(ShapeType.DOCUMENT, "Document")).required());
        }

        @java.lang.Override
        public PutPolicyInput create(java.lang. @Nullable Object[] members) {
            return new PutPolicyInput((JsonNode) members[0]);
        }
    }
}
