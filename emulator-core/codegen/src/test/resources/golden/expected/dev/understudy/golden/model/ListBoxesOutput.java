// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code ListBoxesOutput}.
 */
@Generated("dev.understudy.codegen")
public record ListBoxesOutput(@Nullable List<Box> boxes, java.lang. @Nullable String nextToken,
        @Nullable BoxShape shape) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new ListBoxesOutputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public ListBoxesOutput {
        boxes = boxes == null ? null : List.copyOf(boxes);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.boxes;
            case 1 -> this.nextToken;
            case 2 -> this.shape;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .boxes(boxes)
                .nextToken(nextToken)
                .shape(shape);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link ListBoxesOutput}.
     */
    public static final class Builder {
        private @Nullable List<Box> boxes;

        private java.lang. @Nullable String nextToken;

        private @Nullable BoxShape shape;

        private Builder() {
        }

        /**
         * Sets {@code Boxes}.
         */
        public Builder boxes(@Nullable List<Box> boxes) {
            this.boxes = boxes;
            return this;
        }

        /**
         * Sets {@code NextToken}.
         */
        public Builder nextToken(java.lang. @Nullable String nextToken) {
            this.nextToken = nextToken;
            return this;
        }

        /**
         * Sets {@code Shape}.
         */
        public Builder shape(@Nullable BoxShape shape) {
            this.shape = shape;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public ListBoxesOutput build() {
            return new ListBoxesOutput(
                    boxes,
                    nextToken,
                    shape);
        }
    }

    private static final class ListBoxesOutputSchema extends StructureSchema {
        ListBoxesOutputSchema() {
            super("ListBoxesOutput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Boxes", ListSchema.of("Boxes", Box.SCHEMA)),
                    Member.of("NextToken", ScalarSchema.of(ShapeType.STRING, "Text")),
                    Member.of("Shape", BoxShape.SCHEMA).emptyWhenAbsent());
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public ListBoxesOutput create(java.lang. @Nullable Object[] members) {
            return new ListBoxesOutput(
                    (List<Box>) members[0],
                    (java.lang.String) members[1],
                    (BoxShape) members[2]);
        }
    }
}
