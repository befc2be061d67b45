/**
 * What a deployment would have handed to CloudFormation, to CodeBuild or to a pull request: the infrastructure code of a
 * template with the values of one resource put in.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.rendering.Renderer}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering;

import org.jspecify.annotations.NullMarked;
