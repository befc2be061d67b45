// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
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
 * The structure {@code CreateBoxOutput}.
 */
@Generated("dev.understudy.codegen")
public record CreateBoxOutput(Box box, @Nullable Integer status,
        java.lang. @Nullable String arn) implements Structure {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new CreateBoxOutputSchema();

    /**
     * Refuses an incomplete value and copies what could change.
     */
    public CreateBoxOutput {
        Objects.requireNonNull(box, "CreateBoxOutput.Box");
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> this.box;
            case 1 -> this.status;
            case 2 -> this.arn;
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    /**
     * A builder that starts with these values.
     */
    public Builder toBuilder() {
        return new Builder()
                .box(box)
                .status(status)
                .arn(arn);
    }

    /**
     * A builder with nothing set.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds {@link CreateBoxOutput}.
     */
    public static final class Builder {
        private @Nullable Box box;

        private @Nullable Integer status;

        private java.lang. @Nullable String arn;

        private Builder() {
        }

        /**
         * Sets {@code Box}.
         */
        public Builder box(Box box) {
            this.box = box;
            return this;
        }

        /**
         * Sets {@code Status}.
         */
        public Builder status(@Nullable Integer status) {
            this.status = status;
            return this;
        }

        /**
         * Sets {@code ARN}.
         */
        public Builder arn(java.lang. @Nullable String arn) {
            this.arn = arn;
            return this;
        }

        /**
         * The finished value; fails if a required member is missing.
         */
        public CreateBoxOutput build() {
            return new CreateBoxOutput(
                    box,
                    status,
                    arn);
        }
    }

    private static final class CreateBoxOutputSchema extends StructureSchema {
        CreateBoxOutputSchema() {
            super("CreateBoxOutput");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Box", Box.SCHEMA).required(),
                    Member.of("Status", ScalarSchema.of(ShapeType.INTEGER, "Integer")).at(Member.Location.RESPONSE_CODE, ""),
                    Member.of("ARN", ScalarSchema.of(ShapeType.STRING, "Text")).at(Member.Location.HEADER, "X-Golden-Arn"));
        }

        @java.lang.Override
        public CreateBoxOutput create(java.lang. @Nullable Object[] members) {
            return new CreateBoxOutput(
                    (Box) members[0],
                    (Integer) members[1],
                    (java.lang.String) members[2]);
        }
    }
}
