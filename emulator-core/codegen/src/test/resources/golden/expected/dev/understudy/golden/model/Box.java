// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Constraints;
import dev.understudy.core.model.ListSchema;
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
 * The structure {@code Box}.
 */
@Generated("dev.understudy.codegen")
public record Box(java.lang.String boxName, List<java.lang.String> contents,
        @Nullable Integer index, @Nullable List<Box> inner) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new BoxSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public Box {
        Objects.requireNonNull(boxName, "Box.BoxName");
        Objects.requireNonNull(contents, "Box.Contents");
        contents = List.copyOf(contents);
        inner = inner == null ? null : List.copyOf(inner);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.boxName;
            case 1 -> this.contents;
            case 2 -> this.index;
            case 3 -> this.inner;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .boxName(boxName)
                .contents(contents)
                .index(index)
                .inner(inner);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Box}.
     */
    public static final class Builder {
        private java.lang. @Nullable String boxName;

        private @Nullable List<java.lang.String> contents;

        private @Nullable Integer index;

        private @Nullable List<Box> inner;

        private Builder() {
        }

        /**
         * Sets {@code BoxName}.
         */
        public Builder boxName(java.lang.String boxName) {
            this.boxName = boxName;
            return this;
        }

        /**
         * Sets {@code Contents}.
         */
        public Builder contents(List<java.lang.String> contents) {
            this.contents = contents;
            return this;
        }

        /**
         * Sets {@code Index}.
         */
        public Builder index(@Nullable Integer index) {
            this.index = index;
            return this;
        }

        /**
         * Sets {@code Inner}.
         */
        public Builder inner(@Nullable List<Box> inner) {
            this.inner = inner;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Box build() {
            return new Box(
                    boxName,
                    contents,
                    index,
                    inner);
        }
    }

    private static final class BoxSchema extends StructureSchema {
        BoxSchema() {
            super("Box");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("BoxName", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(1, 64).withPattern("^[a-z\"$\\\\]+\\d*$"))).required(),
                    Member.of("Contents", ListSchema.of("BoxNameList", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(2, Long.MAX_VALUE).withPattern("^[a-z\"$\\\\]+\\d*$"))).constrained(Constraints.NONE.withLength(0, 3).withUniqueItems())).required(),
                    Member.of("Index", ScalarSchema.of(ShapeType.INTEGER, "Integer")),
                    Member.of("Inner", ListSchema.of("Boxes", Box.SCHEMA)));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public Box create(java.lang. @Nullable Object[] members) {
            return new Box(
                    (java.lang.String) members[0],
                    (List<java.lang.String>) members[1],
                    (Integer) members[2],
                    (List<Box>) members[3]);
        }
    }
}
