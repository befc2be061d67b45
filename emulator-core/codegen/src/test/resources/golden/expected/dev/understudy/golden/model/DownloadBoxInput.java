// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.Constraints;
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
 * The structure {@code DownloadBoxInput}.
 */
@Generated("dev.understudy.codegen")
public record DownloadBoxInput(java.lang.String boxName) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new DownloadBoxInputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public DownloadBoxInput {
        Objects.requireNonNull(boxName, "DownloadBoxInput.BoxName");
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.boxName;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .boxName(boxName);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link DownloadBoxInput}.
     */
    public static final class Builder {
        private java.lang. @Nullable String boxName;

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
         * The finished value; fails if a required member is missing.
         */
        public DownloadBoxInput build() {
            return new DownloadBoxInput(boxName);
        }
    }

    private static final class DownloadBoxInputSchema extends StructureSchema {
        DownloadBoxInputSchema() {
            super("DownloadBoxInput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("BoxName", ScalarSchema.of(ShapeType.STRING, "BoxName").constrained(Constraints.NONE.withLength(1, 64).withPattern("^[a-z\"$\\\\]+\\d*$"))).required().at(Member.Location.LABEL, "BoxName"));
        }

        @java.lang.Override
        public DownloadBoxInput create(java.lang. @Nullable Object[] members) {
            return new DownloadBoxInput((java.lang.String) members[0]);
        }
    }
}
