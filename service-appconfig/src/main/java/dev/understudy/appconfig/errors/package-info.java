/**
 * Refusals with their texts, by subject.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.AppConfigErrors}.
 */
@NullMarked
package dev.understudy.appconfig.errors;

import org.jspecify.annotations.NullMarked;
