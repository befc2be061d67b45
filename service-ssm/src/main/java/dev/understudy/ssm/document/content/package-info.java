/**
 * What documents may say: their syntax, what each type demands, and what descriptions show of it.
 *
 * <p>Start reading at {@link dev.understudy.ssm.document.content.ContentRules}.
 */
@NullMarked
package dev.understudy.ssm.document.content;

import org.jspecify.annotations.NullMarked;
