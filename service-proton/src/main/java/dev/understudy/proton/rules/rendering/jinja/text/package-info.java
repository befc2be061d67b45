/**
 * The text of a template, cut into pieces and tokens. Start reading at {@link dev.understudy.proton.rules.rendering.jinja.text.Pieces}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja.text;

import org.jspecify.annotations.NullMarked;
