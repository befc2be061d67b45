/**
 * Names of parameters, and what callers refer to them by.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.name.NameRules}.
 */
@NullMarked
package dev.understudy.ssm.parameter.name;

import org.jspecify.annotations.NullMarked;
