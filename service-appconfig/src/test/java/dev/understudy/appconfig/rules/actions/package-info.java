/** Tests of actions. */
@NullMarked
package dev.understudy.appconfig.rules.actions;

import org.jspecify.annotations.NullMarked;
