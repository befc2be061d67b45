/**
 * What a test asks of the emulator itself, under {@code /_understudy/}.
 *
 * <p>Start reading at {@link dev.understudy.core.admin.AdminRouter}, then {@link dev.understudy.core.admin.AdminRoute}: a
 * service offers what it alone needs as routes under its own name.
 */
@NullMarked
package dev.understudy.core.admin;

import org.jspecify.annotations.NullMarked;
