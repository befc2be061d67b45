/**
 * AppConfig and its data plane through their SDK clients; experiments, which the SDK does not know yet, through their wire
 * form. Every operation is driven here, with every error that a caller can bring about.
 *
 * <p>Start reading at {@link dev.understudy.it.sdk.appconfig.Shop}.
 */
@NullMarked
package dev.understudy.it.sdk.appconfig;

import org.jspecify.annotations.NullMarked;
