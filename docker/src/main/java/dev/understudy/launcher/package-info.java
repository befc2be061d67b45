/**
 * The command line around the emulator. Start reading at {@link dev.understudy.launcher.Main}; what can be set is in
 * {@code Options}.
 */
@NullMarked
package dev.understudy.launcher;

import org.jspecify.annotations.NullMarked;
