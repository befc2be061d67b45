/**
 * What Proton keeps about repositories that templates and services are synced from.
 *
 * <p>Start reading at {@link dev.understudy.proton.state.sync.SyncTables}.
 */
@NullMarked
package dev.understudy.proton.state.sync;

import org.jspecify.annotations.NullMarked;
