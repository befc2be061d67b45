package dev.understudy.vectors;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import org.jspecify.annotations.Nullable;

/** An error that no generated class stands for. */
final class DynamicError extends ModeledError {
    private static final long serialVersionUID = 1L;

    private final transient Structure members;
    private final int httpStatus;

    DynamicError(Structure members, int httpStatus) {
        super(null);
        this.members = members;
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    @Override
    public StructureSchema structureSchema() {
        return members.structureSchema();
    }

    @Override
    public @Nullable Object memberAt(int index) {
        return members.memberAt(index);
    }
}
