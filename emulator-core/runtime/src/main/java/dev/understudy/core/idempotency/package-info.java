/**
 * Retried requests that carry a token.
 *
 * <p>Start reading at {@link dev.understudy.core.idempotency.IdempotencyLedger}.
 */
@NullMarked
package dev.understudy.core.idempotency;

import org.jspecify.annotations.NullMarked;
