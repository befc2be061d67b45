/**
 * Tags of all families.
 *
 * <p>Start reading at {@link dev.understudy.ssm.tag.Tags}.
 */
@NullMarked
package dev.understudy.ssm.tag;

import org.jspecify.annotations.NullMarked;
