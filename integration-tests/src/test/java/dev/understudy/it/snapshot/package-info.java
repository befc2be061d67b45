/**
 * Whether the state of all services survives being saved and loaded.
 *
 * <p>Start reading at {@link dev.understudy.it.snapshot.SnapshotTest}.
 */
package dev.understudy.it.snapshot;
