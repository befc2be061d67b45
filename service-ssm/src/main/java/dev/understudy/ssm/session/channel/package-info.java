/**
 * The data channel: what goes through a session over a WebSocket, in the frames that the session-manager-plugin and other
 * clients speak.
 *
 * <p>Start reading at {@link dev.understudy.ssm.session.channel.DataChannels}; {@link
 * dev.understudy.ssm.session.channel.SessionAgent} is the node's end of one session.
 */
@NullMarked
package dev.understudy.ssm.session.channel;

import org.jspecify.annotations.NullMarked;
