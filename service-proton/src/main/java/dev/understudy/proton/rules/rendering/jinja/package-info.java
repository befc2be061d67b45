/**
 * The template language of Proton: Jinja 2.11, as far as it needs no files, no clock and no chance.
 *
 * <p>Templates come from strangers. The interpreter knows text, numbers, truth values, lists and dictionaries, and
 * nothing of Java; every step, every text and every level of nesting is paid from a {@link
 * dev.understudy.proton.rules.rendering.jinja.value.Budget}, so that the same template ends the same way on every machine.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.rendering.jinja.JinjaTemplate}.
 *
 * @see <a href="https://jinja.palletsprojects.com/en/2.11.x/templates/">Template Designer Documentation</a>
 */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja;

import org.jspecify.annotations.NullMarked;
