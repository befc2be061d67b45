/**
 * What the AWS SDK does about calls that a fault rule disturbs.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.fault.FaultRetriesTest}.
 */
@NullMarked
package dev.understudy.it.sdk.fault;

import org.jspecify.annotations.NullMarked;
