/**
 * Which operations are implemented, told by the code itself.
 *
 * <p>Start reading at {@link dev.understudy.core.coverage.CoverageTable}.
 */
@NullMarked
package dev.understudy.core.coverage;

import org.jspecify.annotations.NullMarked;
