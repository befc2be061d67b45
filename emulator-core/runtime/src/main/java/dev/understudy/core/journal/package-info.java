/**
 * The calls that the emulator received, for whoever wants to read or to verify them afterwards.
 *
 * <p>Start reading at {@link dev.understudy.core.journal.RequestJournal}, then {@link
 * dev.understudy.core.journal.Requests}.
 */
@NullMarked
package dev.understudy.core.journal;

import org.jspecify.annotations.NullMarked;
