/**
 * What Parameter Store keeps.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.state.ParameterRecord}.
 */
@NullMarked
package dev.understudy.ssm.parameter.state;

import org.jspecify.annotations.NullMarked;
