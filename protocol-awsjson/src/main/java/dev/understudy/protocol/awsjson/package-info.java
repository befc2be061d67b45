/**
 * AWS JSON 1.0 and 1.1: one path, the operation in a header, everything else in the body.
 *
 * <p>Start reading at {@link dev.understudy.protocol.awsjson.AwsJson11Codec}.
 */
@NullMarked
package dev.understudy.protocol.awsjson;

import org.jspecify.annotations.NullMarked;
