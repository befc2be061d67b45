/**
 * Secrets Manager as seen through Parameter Store.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.secret.SecretReferences}.
 */
@NullMarked
package dev.understudy.ssm.parameter.secret;

import org.jspecify.annotations.NullMarked;
