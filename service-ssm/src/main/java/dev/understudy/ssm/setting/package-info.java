/**
 * Service settings.
 *
 * <p>Start reading at {@link dev.understudy.ssm.setting.ServiceSettings}; what other families go by is {@link
 * dev.understudy.ssm.setting.ServiceSettingRecord#value}.
 */
@NullMarked
package dev.understudy.ssm.setting;

import org.jspecify.annotations.NullMarked;
