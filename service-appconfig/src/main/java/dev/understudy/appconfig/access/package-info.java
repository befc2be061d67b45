/**
 * What every family of operations needs: the state, the kernel's helpers, and the resources that requests name.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.access.AppConfigAccess}.
 */
@NullMarked
package dev.understudy.appconfig.access;

import org.jspecify.annotations.NullMarked;
