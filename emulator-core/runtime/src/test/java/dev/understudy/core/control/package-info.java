/** Tests of the admin API, without a network. */
@NullMarked
package dev.understudy.core.control;

import org.jspecify.annotations.NullMarked;
