/** The rule language, operator by operator. */
@NullMarked
package dev.understudy.appconfig.rules.flags.language;

import org.jspecify.annotations.NullMarked;
