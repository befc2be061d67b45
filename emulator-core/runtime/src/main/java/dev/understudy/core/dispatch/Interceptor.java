package dev.understudy.core.dispatch;

import dev.understudy.core.wire.WireResponse;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Stands around every call: may look on, answer instead, or delay. It must not block. */
@FunctionalInterface
public interface Interceptor {
    /**
     * Takes part in a call.
     *
     * @param call what is asked for, with its input if that could be read; the outcome is known when the stage of {@code
     *     next} completes
     * @param next the rest of the way
     * @return the answer, which is not the one of {@code next} if the interceptor wants it otherwise
     */
    CompletionStage<WireResponse> around(Call call, Supplier<CompletionStage<WireResponse>> next);
}
