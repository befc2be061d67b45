/**
 * Session Manager: sessions with managed nodes, from their start to the end of their history. What goes through one is in
 * {@link dev.understudy.ssm.session.channel}.
 *
 * <p>Start reading at {@link dev.understudy.ssm.session.Sessions}, then {@link dev.understudy.ssm.session.SessionLife},
 * which alone changes what is kept of a session.
 */
@NullMarked
package dev.understudy.ssm.session;

import org.jspecify.annotations.NullMarked;
