package dev.understudy.core.idempotency;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
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
     * What tells a retry from a new request: for most services the client's token, for some the name of a resource.
     *
     * @return null if the request counts as new in any case
     */
    default @Nullable String token(OperationModel operation, Structure input) {
        int member = operation.tokenMember();
        return member >= 0 && input.memberAt(member) instanceof String token ? token : null;
    }

    /** What must be equal in a request and its retry, such as the input with its tags in order. */
    default Object compared(Structure input) {
        return input;
    }
}
