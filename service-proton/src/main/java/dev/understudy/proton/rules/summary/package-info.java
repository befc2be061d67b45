/**
 * How many resources there are, and how far they are behind.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.summary.ResourceCounts}.
 */
@NullMarked
package dev.understudy.proton.rules.summary;

import org.jspecify.annotations.NullMarked;
