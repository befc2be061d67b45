/**
 * The command line around the emulator. Start reading at {@link dev.understudy.launcher.Main}.
 */
@NullMarked
package dev.understudy.launcher;

import org.jspecify.annotations.NullMarked;
