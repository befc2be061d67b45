/**
 * What tests tell Understudy about the world around AppConfig.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.admin.AlarmRoutes}.
 */
@NullMarked
package dev.understudy.appconfig.admin;

import org.jspecify.annotations.NullMarked;
