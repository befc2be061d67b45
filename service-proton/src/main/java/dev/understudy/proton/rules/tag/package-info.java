/**
 * Which resources have tags, and which tags AWS gives them by itself.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.tag.TaggableResources}.
 */
@NullMarked
package dev.understudy.proton.rules.tag;

import org.jspecify.annotations.NullMarked;
