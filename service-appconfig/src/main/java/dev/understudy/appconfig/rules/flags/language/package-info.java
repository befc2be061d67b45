/**
 * The language of variant rules and audience rules: text to syntax tree to typed rule to yes or no. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-multi-variant-feature-flags-rules-operators.html">
 * Defining rules for multi-variant feature flags</a>.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.flags.language.FlagRules}.
 */
@NullMarked
package dev.understudy.appconfig.rules.flags.language;

import org.jspecify.annotations.NullMarked;
