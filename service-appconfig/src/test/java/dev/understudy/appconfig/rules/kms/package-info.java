/** Tests of this package. */
@NullMarked
package dev.understudy.appconfig.rules.kms;

import org.jspecify.annotations.NullMarked;
