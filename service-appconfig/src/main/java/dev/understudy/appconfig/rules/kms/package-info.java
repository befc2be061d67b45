/**
 * Keys of AWS Key Management Service.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.kms.KmsKeys}.
 */
@NullMarked
package dev.understudy.appconfig.rules.kms;

import org.jspecify.annotations.NullMarked;
