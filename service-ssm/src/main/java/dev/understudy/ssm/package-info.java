/**
 * AWS Systems Manager. Start with the model in {@code src/main/smithy/ssm}: one file there is one class here.
 */
@NullMarked
package dev.understudy.ssm;

import org.jspecify.annotations.NullMarked;
