/**
 * AWS restJson1: operations by HTTP method and path; members in path, query, headers and body.
 *
 * <p>Start reading at {@link dev.understudy.protocol.restjson.RestJsonCodec}.
 */
@NullMarked
package dev.understudy.protocol.restjson;

import org.jspecify.annotations.NullMarked;
