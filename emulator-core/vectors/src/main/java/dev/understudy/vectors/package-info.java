/**
 * Runs Smithy's official protocol vectors, those meant for servers, against a codec. No code is generated for that:
 * schemas are built from the vectors' model while tests run, and values are {@link
 * dev.understudy.vectors.DynamicStructure}s.
 *
 * <p>Start reading at {@link dev.understudy.vectors.ProtocolVectors}. The dynamic types serve other codec tests, too.
 */
@NullMarked
package dev.understudy.vectors;

import org.jspecify.annotations.NullMarked;
