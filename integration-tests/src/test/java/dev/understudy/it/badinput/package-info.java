/**
 * Bad input against a real server: whatever comes in over a socket, the answer is one that the caller's protocol knows,
 * the state is what it was, and the connection serves the next request.
 *
 * <p>Start reading at {@link dev.understudy.it.badinput.BadInputTest}.
 */
@NullMarked
package dev.understudy.it.badinput;

import org.jspecify.annotations.NullMarked;
