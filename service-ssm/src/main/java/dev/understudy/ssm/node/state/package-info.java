/**
 * What is kept of managed nodes.
 *
 * <p>Start reading at {@link dev.understudy.ssm.node.state.NodeRecord}.
 */
@NullMarked
package dev.understudy.ssm.node.state;

import org.jspecify.annotations.NullMarked;
