/**
 * Whether our models say what the AWS SDK for Java says: the SDK was generated from AWS's own models, so that two
 * independent readings of them meet here. Uses reflection, since the SDK keeps what it knows in private places.
 *
 * <p>Start reading at {@link dev.understudy.it.parity.SdkParityTest}.
 */
@NullMarked
package dev.understudy.it.parity;

import org.jspecify.annotations.NullMarked;
