/** Feature flags as clients get them. */
@NullMarked
package dev.understudy.appconfig.rules.flags.serving;

import org.jspecify.annotations.NullMarked;
