/**
 * The HTTP/1.1 front end: turns bytes into {@link dev.understudy.core.wire.WireRequest}s and answers into bytes. Nothing
 * outside this package knows Netty.
 *
 * <p>Start reading at {@link dev.understudy.core.http.HttpServer}, then {@code HttpConnection}, which holds what one
 * connection does between its first byte and its last.
 */
@NullMarked
package dev.understudy.core.http;

import org.jspecify.annotations.NullMarked;
