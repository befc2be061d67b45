/** Tests of fault rules. */
@NullMarked
package dev.understudy.core.fault;

import org.jspecify.annotations.NullMarked;
