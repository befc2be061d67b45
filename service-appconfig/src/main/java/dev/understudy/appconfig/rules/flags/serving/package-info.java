/**
 * Feature flags as clients get them: values only, chosen by rules.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.flags.serving.ServedFlags}.
 */
@NullMarked
package dev.understudy.appconfig.rules.flags.serving;

import org.jspecify.annotations.NullMarked;
