/**
 * The whole state at one moment: in memory, where it is shared with a fork, and as one JSON document.
 *
 * <p>Start reading at {@link dev.understudy.core.snapshot.Snapshots}.
 */
@NullMarked
package dev.understudy.core.snapshot;

import org.jspecify.annotations.NullMarked;
