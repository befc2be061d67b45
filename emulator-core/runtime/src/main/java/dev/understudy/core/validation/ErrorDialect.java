package dev.understudy.core.validation;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import java.util.List;

/**
 * How one service words the refusal of bad input. The defaults are what most AWS services say; a service overrides what
 * it says differently.
 */
public interface ErrorDialect {
    /** The dialect of most services: {@code ValidationException} and {@code SerializationException}. */
    ErrorDialect AWS = new ErrorDialect() {};

    /**
     * The error for input that breaks constraints of the model.
     *
     * @param violations at least one
     */
    default ModeledError invalid(List<Violation> violations) {
        return new CommonError(CommonError.Code.VALIDATION, ViolationWording.sentence(violations));
    }

    /**
     * The error for input that cannot be read.
     *
     * @param message what stands where
     */
    default ModeledError malformed(String message) {
        return new CommonError(CommonError.Code.SERIALIZATION, message);
    }
}
