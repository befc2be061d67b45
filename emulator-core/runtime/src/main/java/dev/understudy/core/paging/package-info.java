/**
 * Lists page by page.
 *
 * <p>Start reading at {@link dev.understudy.core.paging.Pager}.
 */
@NullMarked
package dev.understudy.core.paging;

import org.jspecify.annotations.NullMarked;
