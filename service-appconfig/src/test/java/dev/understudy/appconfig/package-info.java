/** Rules of AppConfig, each with its source. */
@NullMarked
package dev.understudy.appconfig;

import org.jspecify.annotations.NullMarked;
