// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.ListSchema;
import dev.understudy.core.model.MapSchema;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The structure {@code Tree}.
 */
@Generated("dev.understudy.codegen")
public record Tree(java.lang. @Nullable String value, @Nullable Tree left,
        @Nullable List<Tree> children,
        @Nullable Map<java.lang.String, Tree> byName) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new TreeSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public Tree {
        children = children == null ? null : List.copyOf(children);
        byName = byName == null ? null : ImmutableMap.copyOf(byName);
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.value;
            case 1 -> this.left;
            case 2 -> this.children;
            case 3 -> this.byName;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .value(value)
                .left(left)
                .children(children)
                .byName(byName);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link Tree}.
     */
    public static final class Builder {
        private java.lang. @Nullable String value;

        private @Nullable Tree left;

        private @Nullable List<Tree> children;

        private @Nullable Map<java.lang.String, Tree> byName;

        private Builder() {
        }

        /**
         * Sets {@code value}.
         */
        public Builder value(java.lang. @Nullable String value) {
            this.value = value;
            return this;
        }

        /**
         * Sets {@code left}.
         */
        public Builder left(@Nullable Tree left) {
            this.left = left;
            return this;
        }

        /**
         * Sets {@code children}.
         */
        public Builder children(@Nullable List<Tree> children) {
            this.children = children;
            return this;
        }

        /**
         * Sets {@code byName}.
         */
        public Builder byName(@Nullable Map<java.lang.String, Tree> byName) {
            this.byName = byName;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public Tree build() {
            return new Tree(
                    value,
                    left,
                    children,
                    byName);
        }
    }

    private static final class TreeSchema extends StructureSchema {
        TreeSchema() {
            super("Tree");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("value", ScalarSchema.of(ShapeType.STRING, "Text")),
                    Member.of("left", Tree.SCHEMA),
                    Member.of("children", ListSchema.of("Trees", Tree.SCHEMA)),
                    Member.of("byName", MapSchema.of("TreeMap", ScalarSchema.of(ShapeType.STRING, "Text"), Tree.SCHEMA)));
        }

        @java.lang.Override
        @SuppressWarnings("unchecked")
        public Tree create(java.lang. @Nullable Object[] members) {
            return new Tree(
                    (java.lang.String) members[0],
                    (Tree) members[1],
                    (List<Tree>) members[2],
                    (Map<java.lang.String, Tree>) members[3]);
        }
    }
}
