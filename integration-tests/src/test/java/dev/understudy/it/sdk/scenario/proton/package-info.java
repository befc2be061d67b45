/**
 * Proton's end-to-end scenarios, S1 to S17 of the behaviour sheet Proton §22. Start reading at {@link
 * dev.understudy.it.sdk.scenario.proton.TemplateStoriesTest}.
 */
@NullMarked
package dev.understudy.it.sdk.scenario.proton;

import org.jspecify.annotations.NullMarked;
