/**
 * Proton's way to the state and to the kernel's helpers.
 *
 * <p>Start reading at {@link dev.understudy.proton.access.ProtonAccess}.
 */
@NullMarked
package dev.understudy.proton.access;

import org.jspecify.annotations.NullMarked;
