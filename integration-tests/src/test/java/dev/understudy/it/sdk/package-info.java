/**
 * The AWS SDK for Java against an emulator that listens on a real port.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.EmbeddedEmulator}, then at {@link dev.understudy.it.sdk.Caller}. Every
 * answer, whatever a test asks of it, passes {@link dev.understudy.it.sdk.WireTap}, which holds it to what all answers of
 * AWS have in common.
 */
@NullMarked
package dev.understudy.it.sdk;

import org.jspecify.annotations.NullMarked;
