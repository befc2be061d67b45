package dev.understudy.core.idempotency;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Structure;
import java.time.Duration;
import java.util.function.Supplier;

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
}
