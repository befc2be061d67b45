/**
 * What a configuration profile may look like.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.profiles.ProfileRules}.
 */
@NullMarked
package dev.understudy.appconfig.rules.profiles;

import org.jspecify.annotations.NullMarked;
