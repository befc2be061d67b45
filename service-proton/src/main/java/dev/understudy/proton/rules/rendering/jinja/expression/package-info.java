/**
 * The parts of a template that have a value, and what names mean to them. Start reading at {@link dev.understudy.proton.rules.rendering.jinja.expression.Expression}.
 */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja.expression;

import org.jspecify.annotations.NullMarked;
