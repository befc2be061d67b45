/**
 * What may be run on the machine that the emulator runs on: programs that are limited in time and output, and gone with
 * everything that they started.
 *
 * <p>Start reading at {@link dev.understudy.core.local.LocalPrograms}.
 */
@NullMarked
package dev.understudy.core.local;

import org.jspecify.annotations.NullMarked;
