/** Tests of this package. */
@NullMarked
package dev.understudy.appconfig.rules.sources;

import org.jspecify.annotations.NullMarked;
