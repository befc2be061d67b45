/**
 * The front door: an emulator with its server inside of your own process.
 *
 * <p>Start reading at {@link dev.understudy.Understudy}.
 */
@NullMarked
package dev.understudy;

import org.jspecify.annotations.NullMarked;
