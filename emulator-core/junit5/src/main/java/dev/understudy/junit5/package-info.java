/**
 * The emulator as a JUnit extension.
 *
 * <p>Start reading at {@link dev.understudy.junit5.UnderstudyTest}.
 */
@NullMarked
package dev.understudy.junit5;

import org.jspecify.annotations.NullMarked;
