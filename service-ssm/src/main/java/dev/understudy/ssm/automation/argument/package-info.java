/**
 * With what executions begin: parameters that callers give, defaults, and variables. Start reading at
 * {@link dev.understudy.ssm.automation.argument.Arguments}.
 */
@NullMarked
package dev.understudy.ssm.automation.argument;

import org.jspecify.annotations.NullMarked;
