/** What deployments hand over. Start reading at {@code CloudFormationRenderingTest}. */
@NullMarked
package dev.understudy.proton.rules.rendering;

import org.jspecify.annotations.NullMarked;
