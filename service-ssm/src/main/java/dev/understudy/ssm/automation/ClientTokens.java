package dev.understudy.ssm.automation;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.idempotency.IdempotencyRule;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.StartChangeRequestExecutionInput;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Client tokens of executions and change requests. Their case means nothing, and AWS says that they cannot be reused. */
final class ClientTokens implements IdempotencyRule {
    /** As long as AWS shows executions. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Override
    public Duration remembered() {
        return REMEMBERED;
    }

    @Override
    public Supplier<? extends ModeledError> mismatch() {
        return AutomationErrors::tokenMismatch;
    }

    @Override
    public @Nullable String token(OperationModel operation, Structure input) {
        String token = input instanceof StartChangeRequestExecutionInput change
                ? change.clientToken()
                : ((StartAutomationExecutionInput) input).clientToken();
        return token == null ? null : token.toLowerCase(Locale.ROOT);
    }

    @Override
    public Object compared(Structure input) {
        return input instanceof StartChangeRequestExecutionInput change
                ? change.toBuilder().clientToken(null).build()
                : ((StartAutomationExecutionInput) input)
                        .toBuilder().clientToken(null).build();
    }
}
