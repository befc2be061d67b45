/**
 * Values of runbooks: tokens replaced, parts of answers selected, and how both travel. Start reading at
 * {@link dev.understudy.ssm.automation.value.Template}.
 */
@NullMarked
package dev.understudy.ssm.automation.value;

import org.jspecify.annotations.NullMarked;
