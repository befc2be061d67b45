/**
 * Calls that leave the emulator: Lambda functions, topics, queues and buses, mapped to URLs by ARN.
 *
 * <p>Start reading at {@link dev.understudy.core.callout.Callouts}.
 */
@NullMarked
package dev.understudy.core.callout;

import org.jspecify.annotations.NullMarked;
