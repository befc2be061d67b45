/** Tests of the journal and its questions. */
@NullMarked
package dev.understudy.core.journal;

import org.jspecify.annotations.NullMarked;
