/**
 * What checks a configuration before its deployment.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.validators.ConfigurationValidators}.
 */
@NullMarked
package dev.understudy.appconfig.rules.validators;

import org.jspecify.annotations.NullMarked;
