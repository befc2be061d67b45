// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.math.BigDecimal;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code ListBoxesInput}.
 */
@Generated("dev.understudy.codegen")
public record ListBoxesInput(java.lang. @Nullable String nextToken, @Nullable Integer maxResults,
        @Nullable List<java.lang.String> states) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new ListBoxesInputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public ListBoxesInput {
        states = states == null ? null : List.copyOf(states);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.nextToken;
            case 1 -> this.maxResults;
            case 2 -> this.states;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .nextToken(nextToken)
                .maxResults(maxResults)
                .states(states);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link ListBoxesInput}.
     */
    public static final class Builder {
        private java.lang. @Nullable String nextToken;

        private @Nullable Integer maxResults;

        private @Nullable List<java.lang.String> states;

        private Builder() {
        }

        /**
         * Sets {@code NextToken}.
         */
        public Builder nextToken(java.lang. @Nullable String nextToken) {
            this.nextToken = nextToken;
            return this;
        }

        /**
         * Sets {@code MaxResults}.
         */
        public Builder maxResults(@Nullable Integer maxResults) {
            this.maxResults = maxResults;
            return this;
        }

        /**
         * Sets {@code States}.
         */
        public Builder states(@Nullable List<java.lang.String> states) {
            this.states = states;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public ListBoxesInput build() {
            return new ListBoxesInput(
                    nextToken,
                    maxResults,
                    states);
        }
    }

    private static final class ListBoxesInputSchema extends StructureSchema {
        ListBoxesInputSchema() {
            super("ListBoxesInput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("NextToken", ScalarSchema.of(ShapeType.STRING, "Text")).at(Member.Location.QUERY, "nextToken"),
                    Member.of("MaxResults", ScalarSchema.of(ShapeType.INTEGER, "Integer").constrained(Constraints.NONE.withRange(new BigDecimal("1"), new BigDecimal("50")))).at(Member.Location.QUERY, "maxResults"),
                    Member.of("States", ListSchema.of("BoxNameList", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(2, Long.MAX_VALUE).withPattern("^[a-z\"$\\\\]+\\d*$"))).constrained(Constraints.NONE.withLength(0, 3).withUniqueItems())).at(Member.Location.QUERY, "state"));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public ListBoxesInput create(java.lang. @Nullable Object[] members) {
            return new ListBoxesInput(
                    (java.lang.String) members[0],
                    (Integer) members[1],
                    (List<java.lang.String>) members[2]);
        }
    }
}
