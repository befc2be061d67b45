/** Tests of this package. */
@NullMarked
package dev.understudy.appconfig.rules.validators;

import org.jspecify.annotations.NullMarked;
