/** The service's operations, one class a family. Start reading at {@link dev.understudy.appconfig.AppConfigModule}. */
@NullMarked
package dev.understudy.appconfig;

import org.jspecify.annotations.NullMarked;
