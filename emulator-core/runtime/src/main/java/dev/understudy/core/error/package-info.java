/**
 * Errors as part of the API: what services throw, what every operation may answer, and how bad input is worded.
 *
 * <p>Start reading at {@link dev.understudy.core.error.ModeledError}.
 */
@NullMarked
package dev.understudy.core.error;

import org.jspecify.annotations.NullMarked;
