/** Tests of this package. */
@NullMarked
package dev.understudy.appconfig.rules.flags.document;

import org.jspecify.annotations.NullMarked;
