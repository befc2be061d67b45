/**
 * Identifiers and ARNs.
 *
 * <p>Start reading at {@link dev.understudy.core.id.IdGenerator}.
 */
@NullMarked
package dev.understudy.core.id;

import org.jspecify.annotations.NullMarked;
