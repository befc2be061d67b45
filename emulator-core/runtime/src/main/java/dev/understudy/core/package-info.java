/**
 * What every service and every protocol stands on. Each concern has a sub-package with its own starting point.
 *
 * <p>Start reading at {@link dev.understudy.core.Emulator}.
 */
@NullMarked
package dev.understudy.core;

import org.jspecify.annotations.NullMarked;
