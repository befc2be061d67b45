package dev.understudy.core.service;

import dev.understudy.core.error.CommonError;

/** Marks the generated stand-in for a family that nobody has written yet: each operation answers HTTP 501. */
public interface NotImplementedFamily {
    /**
     * The refusal that names the operation.
     *
     * @param context the request
     */
    static CommonError refusal(RequestContext context) {
        return new CommonError(
                CommonError.Code.NOT_IMPLEMENTED, "Understudy does not implement " + context.operation() + " yet.");
    }
}
