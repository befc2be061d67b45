// Generated from errors.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code ThrottlingException}.
 */
@Generated("dev.understudy.codegen")
public final class ThrottlingException extends ModeledError {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new ThrottlingExceptionSchema();

    private static final long serialVersionUID = 1L;

    /**
     * The error with a text.
     */
    public ThrottlingException(java.lang.String message) {
        super(Objects.requireNonNull(message, "ThrottlingException.Message"));
    }

    @java.lang.Override
    public int httpStatus() {
        return 429;
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        return switch (index) {
            case 0 -> getMessage();
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    private static final class ThrottlingExceptionSchema extends StructureSchema {
        ThrottlingExceptionSchema() {
            super("ThrottlingException");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("Message", ScalarSchema.of(ShapeType.STRING, "Text")).required());
        }

        @java.lang.Override
        public ThrottlingException create(java.lang. @Nullable Object[] members) {
            return new ThrottlingException((java.lang.String) members[0]);
        }
    }
}
