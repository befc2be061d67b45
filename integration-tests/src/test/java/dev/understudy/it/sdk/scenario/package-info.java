/**
 * Stories from end to end, as a user of each service would go through them with the SDK.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.scenario.MeshStoriesTest} or {@link
 * dev.understudy.it.sdk.scenario.ParameterStoriesTest}; tests are named after the scenarios of the behaviour sheets.
 */
@NullMarked
package dev.understudy.it.sdk.scenario;

import org.jspecify.annotations.NullMarked;
