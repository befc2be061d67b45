/**
 * The ways in which a test uses the emulator, each as a test that may be copied: a client with another endpoint, the
 * annotation, the registered extension.
 *
 * <p>Start reading at {@link dev.understudy.it.embedded.ColorTest}, which the README shows.
 */
@NullMarked
package dev.understudy.it.embedded;

import org.jspecify.annotations.NullMarked;
