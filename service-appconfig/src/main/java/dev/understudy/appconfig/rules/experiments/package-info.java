/**
 * Experiments: what clients get while one runs, and what it takes to start, change and stop one.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.experiments.Overlay}.
 */
@NullMarked
package dev.understudy.appconfig.rules.experiments;

import org.jspecify.annotations.NullMarked;
