/**
 * Runbooks through the SDK. {@link dev.understudy.it.sdk.ssm.automation.Runbooks} creates, starts and reads them; how
 * each kind of step behaves is tested in the service's module.
 */
@NullMarked
package dev.understudy.it.sdk.ssm.automation;

import org.jspecify.annotations.NullMarked;
