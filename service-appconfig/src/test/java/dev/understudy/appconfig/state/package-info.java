/** Tests of the state. */
@NullMarked
package dev.understudy.appconfig.state;

import org.jspecify.annotations.NullMarked;
