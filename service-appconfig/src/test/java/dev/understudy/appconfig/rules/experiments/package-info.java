/** What clients get while an experiment runs. */
@NullMarked
package dev.understudy.appconfig.rules.experiments;

import org.jspecify.annotations.NullMarked;
