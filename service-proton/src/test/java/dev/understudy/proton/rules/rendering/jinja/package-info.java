/** What templates print, and how hostile ones end. Start reading at {@code JinjaTemplateTest}. */
@NullMarked
package dev.understudy.proton.rules.rendering.jinja;

import org.jspecify.annotations.NullMarked;
