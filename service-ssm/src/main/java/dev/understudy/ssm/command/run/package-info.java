/**
 * Sends commands to nodes and performs their steps there.
 *
 * <p>Start reading at {@link dev.understudy.ssm.command.run.CommandRuns}.
 */
@NullMarked
package dev.understudy.ssm.command.run;

import org.jspecify.annotations.NullMarked;
