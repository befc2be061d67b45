/**
 * Secure strings and the KMS keys that they are encrypted with.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.secure.SecureStrings}.
 */
@NullMarked
package dev.understudy.ssm.parameter.secure;

import org.jspecify.annotations.NullMarked;
