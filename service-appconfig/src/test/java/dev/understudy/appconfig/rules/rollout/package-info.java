/** Tests of rollouts. */
@NullMarked
package dev.understudy.appconfig.rules.rollout;

import org.jspecify.annotations.NullMarked;
