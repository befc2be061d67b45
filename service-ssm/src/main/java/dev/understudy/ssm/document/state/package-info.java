/**
 * What is kept of documents.
 *
 * <p>Start reading at {@link dev.understudy.ssm.document.state.DocumentRecord}.
 */
@NullMarked
package dev.understudy.ssm.document.state;

import org.jspecify.annotations.NullMarked;
