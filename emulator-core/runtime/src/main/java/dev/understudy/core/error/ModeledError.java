package dev.understudy.core.error;

import dev.understudy.core.model.Structure;
import org.jspecify.annotations.Nullable;

/**
 * A refusal with a code, an HTTP status and members, on its way to the caller.
 *
 * <p>Generated code has one subclass per error shape. No stack trace is captured: a refusal is an ordinary answer.
 */
public abstract class ModeledError extends RuntimeException implements Structure {
    private static final long serialVersionUID = 1L;

    /** A refusal with a text for the caller, or none where AWS answers without one. */
    protected ModeledError(@Nullable String message) {
        super(message, null, false, false);
    }

    /** The error code that clients see: the shape's name. */
    public String code() {
        return structureSchema().name();
    }

    /** The HTTP status it is answered with. */
    public abstract int httpStatus();

    /** Whether it belongs to no operation in particular, so that any may answer with it. */
    public boolean common() {
        return false;
    }
}
