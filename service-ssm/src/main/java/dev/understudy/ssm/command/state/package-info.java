/**
 * What is kept of commands.
 *
 * <p>Start reading at {@link dev.understudy.ssm.command.state.CommandState} and {@link
 * dev.understudy.ssm.command.state.InvocationState}.
 */
@NullMarked
package dev.understudy.ssm.command.state;

import org.jspecify.annotations.NullMarked;
