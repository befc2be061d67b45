/** Tests of the admin API, without a network. */
@NullMarked
package dev.understudy.core.admin;

import org.jspecify.annotations.NullMarked;
