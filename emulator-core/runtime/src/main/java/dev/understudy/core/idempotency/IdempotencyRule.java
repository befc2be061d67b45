package dev.understudy.core.idempotency;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Structure;
import dev.understudy.core.service.RequestContext;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one service treats a client token that comes a second time. */
public interface IdempotencyRule {
    /** How long a token is remembered, on the emulator's clock. */
    Duration remembered();

    /** The refusal of a known token with other input. */
    Supplier<? extends ModeledError> mismatch();

    /**
     * What a token is bound to besides account, region and operation, such as the name of the resource.
     *
     * @return the empty string if it is bound to nothing else
     */
    default String scope(Structure input) {
        return "";
    }

    /**
     * What a retried request is answered. Most services repeat their first answer; some show the resource as it is now,
     * or forget the token together with the resource.
     *
     * @param before what was answered first
     * @param context the retried request
     * @return null if the token means nothing any more, so that the request counts as new
     */
    default @Nullable Structure answerAgain(Structure before, RequestContext context) {
        return before;
    }
}
