/**
 * What a service may offer under {@code /_understudy/<service>/}, beside AWS's own API: routes, and the requests and
 * refusals that they deal in.
 *
 * <p>Start reading at {@link dev.understudy.core.admin.AdminRoute}.
 */
@NullMarked
package dev.understudy.core.admin;

import org.jspecify.annotations.NullMarked;
