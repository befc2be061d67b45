/**
 * What Systems Manager adds to the admin API.
 *
 * <p>Start reading at {@link dev.understudy.ssm.admin.SsmAdmin}.
 */
@NullMarked
package dev.understudy.ssm.admin;

import org.jspecify.annotations.NullMarked;
