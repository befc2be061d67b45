/**
 * Feature flag documents as they are stored: what they may hold, and what AppConfig writes into them.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.flags.document.FlagDocuments}.
 */
@NullMarked
package dev.understudy.appconfig.rules.flags.document;

import org.jspecify.annotations.NullMarked;
