/**
 * CloudFormation templates without CloudFormation: read, checked for what a stack would refuse at once, and their outputs
 * worked out with made-up but stable identifiers.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.rendering.cloudformation.StackTemplate}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering.cloudformation;

import org.jspecify.annotations.NullMarked;
