/**
 * Sessions of polling clients: their tokens, how long these are good, and how often they may be used.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.sessions.SessionDesk}.
 */
@NullMarked
package dev.understudy.appconfig.rules.sessions;

import org.jspecify.annotations.NullMarked;
