/**
 * What a test asks of the emulator itself, under {@code /_understudy/}.
 *
 * <p>Start reading at {@link dev.understudy.core.admin.AdminRoute}.
 */
@NullMarked
package dev.understudy.core.admin;

import org.jspecify.annotations.NullMarked;
