/** The agent's local interface. */
@NullMarked
package dev.understudy.appconfig.rules.agent;

import org.jspecify.annotations.NullMarked;
