/** Tests of how values are written and read again. */
@NullMarked
package dev.understudy.core.snapshot.form;

import org.jspecify.annotations.NullMarked;
