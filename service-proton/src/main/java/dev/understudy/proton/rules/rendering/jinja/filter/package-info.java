/**
 * What stands behind a bar, and what stands behind {@code is}. Start reading at {@link dev.understudy.proton.rules.rendering.jinja.filter.Filters}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja.filter;

import org.jspecify.annotations.NullMarked;
