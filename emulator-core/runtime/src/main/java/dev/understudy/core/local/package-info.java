/**
 * What may be run on the machine that the emulator runs on.
 *
 * <p>Start reading at {@link dev.understudy.core.local.LocalPrograms}.
 */
@NullMarked
package dev.understudy.core.local;

import org.jspecify.annotations.NullMarked;
