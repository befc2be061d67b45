/**
 * The admin API under {@code /_understudy/}: what a test asks of the emulator itself. Here is what answers it for every
 * emulator; what services add is in {@link dev.understudy.core.admin}.
 *
 * <p>Start reading at {@link dev.understudy.core.control.AdminRouter}.
 */
@NullMarked
package dev.understudy.core.control;

import org.jspecify.annotations.NullMarked;
