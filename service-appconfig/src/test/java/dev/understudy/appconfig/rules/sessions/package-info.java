/** Sessions of polling clients. */
@NullMarked
package dev.understudy.appconfig.rules.sessions;

import org.jspecify.annotations.NullMarked;
