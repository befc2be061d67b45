/**
 * Counters and histograms in the text format that Prometheus reads.
 *
 * <p>Start reading at {@link dev.understudy.core.metrics.Metrics}.
 */
@NullMarked
package dev.understudy.core.metrics;

import org.jspecify.annotations.NullMarked;
