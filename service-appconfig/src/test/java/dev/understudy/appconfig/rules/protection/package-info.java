/** Tests of this package. */
@NullMarked
package dev.understudy.appconfig.rules.protection;

import org.jspecify.annotations.NullMarked;
