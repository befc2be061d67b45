/**
 * Refusals of one subject each, with their texts.
 *
 * <p>Start reading at {@link dev.understudy.proton.errors.TemplateErrors}.
 */
@NullMarked
package dev.understudy.proton.errors;

import org.jspecify.annotations.NullMarked;
