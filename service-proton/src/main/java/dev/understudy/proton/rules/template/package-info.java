/**
 * What environment templates and service templates have in common.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.template.Templates}.
 */
@NullMarked
package dev.understudy.proton.rules.template;

import org.jspecify.annotations.NullMarked;
