/**
 * Documents: what to do, written down and versioned.
 *
 * <p>Start reading at {@link dev.understudy.ssm.document.Documents}.
 */
@NullMarked
package dev.understudy.ssm.document;

import org.jspecify.annotations.NullMarked;
