/**
 * Run Command: documents that agents perform on many nodes.
 *
 * <p>Start reading at {@link dev.understudy.ssm.command.Commands}, which has one method an operation. {@code program} reads
 * documents, {@code run} sends commands to nodes and performs their steps, {@code state} is what is kept.
 */
@NullMarked
package dev.understudy.ssm.command;

import org.jspecify.annotations.NullMarked;
