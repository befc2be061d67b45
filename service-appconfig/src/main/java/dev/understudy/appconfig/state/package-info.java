/** What AppConfig keeps. Start reading at {@link dev.understudy.appconfig.state.AppConfigStore}. */
@NullMarked
package dev.understudy.appconfig.state;

import org.jspecify.annotations.NullMarked;
