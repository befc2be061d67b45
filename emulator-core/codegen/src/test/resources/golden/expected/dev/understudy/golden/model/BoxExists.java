// Generated from errors.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code BoxExists}.
 */
@Generated("dev.understudy.codegen")
public final class BoxExists extends ModeledError {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new BoxExistsSchema();

    private static final long serialVersionUID = 1L;

    /**
     * The error with a text.
     */
    public BoxExists(java.lang. @Nullable String message) {
        super(message);
    }

    /**
     * The error without a text.
     */
    public BoxExists() {
        super(null);
    }

    @java.lang.Override
    public int httpStatus() {
        return 409;
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

    private static final class BoxExistsSchema extends StructureSchema {
        BoxExistsSchema() {
            super("BoxExists");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of(
                    Member.of("message", ScalarSchema.of(ShapeType.STRING, "Text")));
        }

        @java.lang.Override
        public BoxExists create(java.lang. @Nullable Object[] members) {
            return new BoxExists((java.lang.String) members[0]);
        }
    }
}
