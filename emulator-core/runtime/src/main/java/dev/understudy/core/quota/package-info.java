/**
 * AWS's default quotas, adjustable by name.
 *
 * <p>Start reading at {@link dev.understudy.core.quota.Quotas}.
 */
@NullMarked
package dev.understudy.core.quota;

import org.jspecify.annotations.NullMarked;
