// Generated from errors.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The error {@code BoxMissing}.
 */
@Generated("dev.understudy.codegen")
public final class BoxMissing extends ModeledError {
    /**
     * What the wire knows about this shape.
     */
    public static final StructureSchema SCHEMA = new BoxMissingSchema();

    private static final long serialVersionUID = 1L;

    /**
     * The error.
     */
    public BoxMissing() {
        super(null);
    }

    @java.lang.Override
    public int httpStatus() {
        return 400;
    }

    @java.lang.Override
    public StructureSchema structureSchema() {
        return SCHEMA;
    }

    @java.lang.Override
    public java.lang. @Nullable Object memberAt(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    private static final class BoxMissingSchema extends StructureSchema {
        BoxMissingSchema() {
            super("BoxMissing");
        }

        @java.lang.Override
        protected List<Member.Builder> declareMembers() {
            return List.of();
        }

        @java.lang.Override
        public BoxMissing create(java.lang. @Nullable Object[] members) {
            return new BoxMissing();
        }
    }
}
