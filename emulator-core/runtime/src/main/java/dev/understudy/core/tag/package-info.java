/**
 * Tags of any resource that has an ARN.
 *
 * <p>Start reading at {@link dev.understudy.core.tag.TagLedger}.
 */
@NullMarked
package dev.understudy.core.tag;

import org.jspecify.annotations.NullMarked;
