/**
 * The tables of Systems Manager. Records live beside the family that owns them.
 *
 * <p>Start reading at {@link dev.understudy.ssm.state.SsmStore}.
 */
@NullMarked
package dev.understudy.ssm.state;

import org.jspecify.annotations.NullMarked;
