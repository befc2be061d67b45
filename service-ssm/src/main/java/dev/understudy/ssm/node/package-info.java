/**
 * Managed nodes: machines with an SSM Agent, and the activations by which those outside of EC2 register.
 *
 * <p>Start reading at {@link dev.understudy.ssm.node.Registration}. What other families need: {@code SsmStore.nodes} has the nodes by id, {@link
 * dev.understudy.ssm.node.state.NodeRecord} says whether one can be reached, and {@link
 * dev.understudy.ssm.node.NodeSelection} finds those that targets mean.
 */
@NullMarked
package dev.understudy.ssm.node;

import org.jspecify.annotations.NullMarked;
