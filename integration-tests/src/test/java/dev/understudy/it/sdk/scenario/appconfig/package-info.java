/**
 * Scenarios of AppConfig from end to end, step by step as the behaviour sheets have them. Start with {@link
 * dev.understudy.it.sdk.scenario.appconfig.DeploymentStoriesTest}.
 */
@NullMarked
package dev.understudy.it.sdk.scenario.appconfig;

import org.jspecify.annotations.NullMarked;
