/**
 * Templates and services that follow a repository.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.sync.SyncRuns}.
 */
@NullMarked
package dev.understudy.proton.rules.sync;

import org.jspecify.annotations.NullMarked;
