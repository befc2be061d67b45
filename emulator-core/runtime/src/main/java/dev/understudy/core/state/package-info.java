/**
 * State of one service, account and region: tables under one lock, and a timeline of what is due.
 *
 * <p>Start reading at {@link dev.understudy.core.state.Partitions}.
 */
@NullMarked
package dev.understudy.core.state;

import org.jspecify.annotations.NullMarked;
