/**
 * Checks of input against the model, in one pass and with every violation.
 *
 * <p>Start reading at {@link dev.understudy.core.validation.ConstraintCheck}; readers of requests collect what it finds in
 * {@link dev.understudy.core.validation.Violations} and end with {@link dev.understudy.core.validation.InputAssembly}.
 */
@NullMarked
package dev.understudy.core.validation;

import org.jspecify.annotations.NullMarked;
