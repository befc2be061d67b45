/**
 * Checks of input against the model, in one pass and with every violation.
 *
 * <p>Start reading at {@link dev.understudy.core.validation.Violations}.
 */
@NullMarked
package dev.understudy.core.validation;

import org.jspecify.annotations.NullMarked;
